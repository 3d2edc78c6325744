package org.codesign.timing.internal;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.codesign.timing.SheetColumn;
import org.codesign.timing.SheetMapping;
import org.codesign.timing.internal.BulkEntries.ImportedEntry;
import org.jspecify.annotations.Nullable;

/**
 * One way through a sheet from its beginning; each gives the same entries.
 *
 * @param wanted how it is to be read; null for what the headings say
 * @param logged what the person's days add up to without it
 */
record SheetPass(
    Path path,
    @Nullable SheetMapping wanted,
    boolean longIsRight,
    SheetNames names,
    Map<LocalDate, BigDecimal> logged,
    SheetFaults faults,
    Clock clock) {

  /** Hands over every entry; faults are collected, not thrown, unless there is no way to go on. */
  int run(Progress progress, Consumer<ImportedEntry> sink) {
    int entries = 0;
    try (SheetReading sheet = SheetReading.of(SheetFile.of(path, faults), faults)) {
      SheetMapping mapping = mapping(sheet.headings());
      SheetCells cells = new SheetCells(mapping, names, new DayTotals(logged), clock);
      while (sheet.hasNext()) {
        CsvRecord record = sheet.next();
        if (SheetReading.isBlank(record)) {
          continue;
        }
        SheetRow row = cells.read(sheet.number(), record, false);
        if (isSound(row, record, sheet, mapping)) {
          sink.accept(Objects.requireNonNull(row.entry));
          entries++;
        }
        progress.at(sheet.bytesRead());
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    if (entries == 0) {
      faults.refuseIfAny();
      throw faults.ofFile("timing.import.empty");
    }
    return entries;
  }

  SheetMapping mapping(List<String> headings) {
    SheetMapping mapping = wanted == null ? SheetMapping.guess(headings, longIsRight) : wanted;
    if (!mapping.isComplete()) {
      for (SheetColumn column : SheetColumn.values()) {
        if (column.isNeeded() && mapping.position(column) == null) {
          faults.add(1, column.label(), "", "timing.import.column");
        }
      }
      throw faults.refusal();
    }
    return mapping;
  }

  private boolean isSound(
      SheetRow row, CsvRecord record, SheetReading sheet, SheetMapping mapping) {
    if (sheet.isTooWide(record)) {
      faults.add(row.number, "", "", "timing.import.wide");
      return false;
    }
    row.faults.forEach((column, fault) -> {
      Integer at = mapping.position(column);
      String heading = at == null ? "" : cell(sheet.headings(), at);
      faults.add(
          row.number,
          heading.isEmpty() ? column.label() : heading,
          at == null ? "" : cell(record.getFields(), at),
          fault.key());
    });
    return row.isSound();
  }

  private static String cell(List<String> cells, int position) {
    return position < cells.size() ? cells.get(position) : "";
  }
}
