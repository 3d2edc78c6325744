package org.codesign.timing;

import java.util.List;
import java.util.Map;

/**
 * The beginning of a sheet, as it will be read.
 *
 * @param encoding of the text, such as {@code UTF-8}
 * @param separator between its cells
 * @param headings in their order
 * @param mapping by which {@code rows} were read
 */
public record SheetPreview(
    String encoding, char separator, List<String> headings, SheetMapping mapping, List<Row> rows) {

  public SheetPreview {
    headings = List.copyOf(headings);
    rows = List.copyOf(rows);
  }

  /** Rows among these that cannot be read; the sheet is taken as a whole or not at all. */
  public long faultyRows() {
    return rows.stream().filter(row -> !row.faults().isEmpty()).count();
  }

  /** Whether the columns needed are named and nothing seen so far is against taking it. */
  public boolean canBeTaken() {
    return mapping.isComplete() && faultyRows() == 0;
  }

  /**
   * @param number as a spreadsheet counts rows, the headings being 1
   * @param read how each cell is understood; missing where it cannot be
   * @param faults what is wrong with a cell
   */
  public record Row(int number, Map<SheetColumn, String> read, Map<SheetColumn, String> faults) {

    public Row {
      read = Map.copyOf(read);
      faults = Map.copyOf(faults);
    }
  }
}
