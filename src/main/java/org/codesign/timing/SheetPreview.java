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
