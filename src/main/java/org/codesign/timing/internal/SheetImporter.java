package org.codesign.timing.internal;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Future;
import org.codesign.timing.ImportId;
import org.codesign.timing.ImportState;
import org.codesign.timing.Looking;
import org.codesign.timing.SheetColumn;
import org.codesign.timing.SheetMapping;
import org.codesign.timing.SheetPreview;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Looks at every row of a sheet first, and writes only if none is at fault. */
@Component
public class SheetImporter {

  private static final int PREVIEWED = 8;

  private final ImportFolder folder;
  private final ImportStore store;
  private final ImportReader reader;
  private final ImportRunner runner;
  private final SheetWriter writer;
  private final MessageSource messages;
  private final Clock clock;

  SheetImporter(
      ImportFolder folder,
      ImportStore store,
      ImportReader reader,
      ImportRunner runner,
      SheetWriter writer,
      MessageSource messages,
      Clock clock) {
    this.folder = folder;
    this.store = store;
    this.reader = reader;
    this.runner = runner;
    this.writer = writer;
    this.messages = messages;
    this.clock = clock;
  }

  /**
   * @param wanted how it is to be read; null for what the headings say
   */
  public Looking look(
      ImportOwner owner, ImportId id, SheetNames names, @Nullable SheetMapping wanted) {
    if (!Files.exists(folder.of(id))) {
      return new Looking.Gone();
    }
    SheetFaults faults = new SheetFaults(messages);
    try {
      SheetFile file = SheetFile.of(folder.of(id), faults);
      try (SheetReading sheet = SheetReading.of(file, faults)) {
        SheetMapping mapping =
            wanted == null ? SheetMapping.guess(sheet.headings(), false) : wanted;
        DayTotals totals = new DayTotals(writer.totals(owner.person()));
        SheetCells cells = new SheetCells(mapping, names, totals, clock);
        return new Looking.Readable(
            new SheetPreview(
                file.encoding().displayName(),
                file.separator(),
                sheet.headings(),
                mapping,
                mapping.isComplete() ? rows(sheet, cells, faults) : List.of()));
      }
    } catch (RefusedImport refused) {
      return new Looking.Unreadable(refused.faults().getFirst());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static List<SheetPreview.Row> rows(
      SheetReading sheet, SheetCells cells, SheetFaults faults) {
    List<SheetPreview.Row> rows = new ArrayList<>();
    while (rows.size() < PREVIEWED && sheet.hasNext()) {
      CsvRecord record = sheet.next();
      if (!SheetReading.isBlank(record)) {
        SheetRow row = cells.read(sheet.number(), record, true);
        Map<SheetColumn, String> wrong = new EnumMap<>(SheetColumn.class);
        row.faults.forEach((column, fault) -> wrong.put(column, faults.text(fault.key())));
        rows.add(new SheetPreview.Row(row.number, row.read, wrong));
      }
    }
    return rows;
  }

  /**
   * Begins; nothing where somebody is at it already, it came in, or its file is gone.
   *
   * @param wanted how it is to be read; null for what the headings say
   */
  public Optional<Future<?>> run(
      ImportOwner owner,
      ImportId id,
      SheetNames names,
      @Nullable SheetMapping wanted,
      boolean longIsRight) {
    if (!Files.exists(folder.of(id)) || !store.begin(id, ImportState.CHECKING)) {
      return Optional.empty();
    }
    return Optional.of(
        runner.run(
            id,
            ImportState.CHECKING,
            progress -> {
              SheetPass pass = pass(owner, id, names, wanted, longIsRight);
              pass.run(progress, entry -> {});
              pass.faults().refuseIfAny();
              progress.enter(ImportState.WRITING);
              write(owner, id, pass, progress);
              folder.forget(id);
            }));
  }

  private void write(ImportOwner owner, ImportId id, SheetPass pass, Progress progress) {
    try {
      writer.write(owner, id, owner.stands(reader.sha256(id)), pass, progress);
    } catch (DuplicateKeyException cameBefore) {
      throw pass.faults().ofFile("timing.import.before");
    }
  }

  private SheetPass pass(
      ImportOwner owner,
      ImportId id,
      SheetNames names,
      @Nullable SheetMapping wanted,
      boolean longIsRight) {
    return new SheetPass(
        folder.of(id),
        wanted,
        longIsRight,
        names,
        writer.totals(owner.person()),
        new SheetFaults(messages),
        clock);
  }
}
