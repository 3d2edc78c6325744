package org.codesign.guidance.internal;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.codesign.guidance.ImportFile;
import org.codesign.guidance.ImportReport;
import org.codesign.guidance.ImportReport.Line;
import org.codesign.guidance.ImportReport.Outcome;
import org.codesign.guidance.ImportReport.Reason;
import org.codesign.guidance.internal.DocumentStore.Kept;
import org.codesign.identity.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Imports files one after another, each in a transaction of its own: one that cannot be read does
 * not hold up the others, and an import does not hold up those who search.
 */
@Component
public class Importer {

  private final DocumentStore store;
  private final GuidanceIndex index;

  Importer(DocumentStore store, GuidanceIndex index) {
    this.store = store;
    this.index = index;
  }

  /**
   * @param importer whose import it is; null where it is nobody's
   */
  public ImportReport run(List<ImportFile> files, @Nullable PersonId importer) {
    Run run = new Run(importer);
    files.forEach(run::take);
    return new ImportReport(run.lines);
  }

  private final class Run {

    private final List<Line> lines = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private final @Nullable PersonId importer;

    Run(@Nullable PersonId importer) {
      this.importer = importer;
    }

    void take(ImportFile file) {
      try (InputStream content = file.content().getInputStream()) {
        if (FilePath.of(file.path()).endsWith(".zip")) {
          ZipFolder.read(content, this::document);
        } else {
          document(file.path(), content);
        }
      } catch (Refused refused) {
        leaveOut(file.path(), refused.reason());
      } catch (IOException failure) {
        leaveOut(file.path(), Reason.UNREADABLE);
      }
    }

    private void document(String name, InputStream content) throws IOException {
      try {
        lines.add(imported(FilePath.of(name), content));
      } catch (Refused refused) {
        leaveOut(name, refused.reason());
      }
    }

    private Line imported(FilePath path, InputStream content) throws IOException, Refused {
      if (path.isHidden() || !path.endsWith(".md", ".markdown", ".html", ".htm")) {
        throw new Refused(Reason.OTHER_KIND);
      }
      if (!seen.add(path.value())) {
        throw new Refused(Reason.TWICE);
      }
      index.courtesy().rest();
      FileText file = FileText.read(content);
      Draft draft = Draft.read(path, file.text());
      Kept kept = store.keep(path, hash(file.bytes()), draft, importer);
      if (kept.outcome() == Outcome.LEFT_OUT) {
        throw new Refused(Reason.EDITED_HERE);
      }
      return new Line(path.value(), kept.outcome(), kept.id(), draft.words().title(), null);
    }

    private void leaveOut(String path, Reason reason) {
      lines.add(new Line(path, Outcome.LEFT_OUT, null, null, reason));
    }
  }

  private static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
