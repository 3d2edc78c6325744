package org.codesign.timing.internal;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;

/** Goes through a sheet row by row and keeps none of them. */
final class SheetReading implements AutoCloseable {

  /** Beyond this many rows it is no time sheet of one person. */
  private static final int MOST_ROWS = 5_000_000;

  private static final int MOST_COLUMNS = 200;

  private final SheetFile.Records records;
  private final Iterator<CsvRecord> rows;
  private final SheetFaults faults;
  private final List<String> headings;
  private int number;

  private SheetReading(SheetFile.Records records, SheetFaults faults) {
    this.records = records;
    this.rows = records.csv().iterator();
    this.faults = faults;
    this.headings = hasNext() ? next().getFields().stream().map(String::strip).toList() : List.of();
  }

  static SheetReading of(SheetFile file, SheetFaults faults) throws IOException {
    SheetFile.Records records = file.open();
    try {
      return new SheetReading(records, faults);
    } catch (RefusedImport refused) {
      records.close();
      throw refused;
    }
  }

  List<String> headings() {
    return headings;
  }

  /**
   * @throws RefusedImport if its quotes do not close, a cell is endless, or there is too much of it
   */
  boolean hasNext() {
    try {
      return rows.hasNext();
    } catch (CsvParseException unreadable) {
      throw faults.ofFileAt(number + 1, "timing.import.quotes");
    }
  }

  CsvRecord next() {
    CsvRecord row = rows.next();
    number++;
    if (number > MOST_ROWS || row.getFieldCount() > MOST_COLUMNS) {
      throw faults.ofFileAt(
          number, number > MOST_ROWS ? "timing.import.rows" : "timing.import.columns");
    }
    return row;
  }

  /** Of the last row, as a spreadsheet counts. */
  int number() {
    return number;
  }

  long bytesRead() {
    return records.bytesRead();
  }

  static boolean isBlank(CsvRecord row) {
    for (int i = 0; i < row.getFieldCount(); i++) {
      if (!row.getField(i).isBlank()) {
        return false;
      }
    }
    return true;
  }

  boolean isTooWide(CsvRecord row) {
    for (int i = headings.size(); i < row.getFieldCount(); i++) {
      if (!row.getField(i).isBlank()) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void close() throws IOException {
    records.close();
  }
}
