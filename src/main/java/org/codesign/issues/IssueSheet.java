package org.codesign.issues;

import java.util.List;
import org.codesign.shared.SheetFault;

/**
 * A file of issues, as it would be brought in.
 *
 * @param headings of its columns
 * @param mapping how they were read
 * @param beginning the first ten rows, as read
 * @param rows how many there are
 * @param faults the first hundred, in the order of the file; none if it can come in
 * @param more faults that are not listed
 */
public record IssueSheet(
    List<String> headings,
    IssueMapping mapping,
    List<Row> beginning,
    int rows,
    List<SheetFault> faults,
    int more) {

  public IssueSheet {
    headings = List.copyOf(headings);
    beginning = List.copyOf(beginning);
    faults = List.copyOf(faults);
  }

  /** Whether all of it can come in. */
  public boolean isSound() {
    return faults.isEmpty();
  }

  /**
   * A row as it was read; what was not understood is empty.
   *
   * @param number as a spreadsheet counts rows, the heading being 1
   */
  public record Row(
      int number, String title, String system, String screen, String category, String cause) {}
}
