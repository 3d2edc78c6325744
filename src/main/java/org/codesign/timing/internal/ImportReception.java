package org.codesign.timing.internal;

import java.io.InputStream;
import java.util.Optional;
import org.codesign.shared.PlainText;
import org.codesign.timing.ImportId;
import org.codesign.timing.ImportState;
import org.codesign.timing.Receiving;
import org.codesign.timing.TimeImport;
import org.springframework.stereotype.Component;

/** Takes files in, each once. */
@Component
public class ImportReception {

  private static final int LONGEST_NAME = 100; // code points

  private final ImportFolder folder;
  private final ImportStore store;
  private final ImportReader reader;

  ImportReception(ImportFolder folder, ImportStore store, ImportReader reader) {
    this.folder = folder;
    this.store = store;
    this.reader = reader;
  }

  public Receiving take(
      ImportOwner owner,
      ImportId id,
      String fileName,
      InputStream in,
      long maxBytes,
      ImportState first) {
    ImportFolder.Arrived file = folder.store(id, in, maxBytes);
    try {
      Optional<TimeImport> kept = reader.find(owner, id);
      if (kept.isPresent()) {
        return reader.isSame(id, file.sha256())
            ? new Receiving.Received(kept.get())
            : new Receiving.Differs(kept.get());
      }
      Optional<TimeImport> standing = reader.standing(owner, file.sha256());
      if (standing.isPresent()) {
        return new Receiving.CameBefore(standing.get());
      }
      store.add(owner, id, shortened(PlainText.tidyLine(fileName)), file, first);
      file.keep();
      return new Receiving.Received(reader.one(owner, id));
    } finally {
      file.drop();
    }
  }

  private static String shortened(String name) {
    return name.codePointCount(0, name.length()) <= LONGEST_NAME
        ? name
        : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME)) + "…";
  }
}
