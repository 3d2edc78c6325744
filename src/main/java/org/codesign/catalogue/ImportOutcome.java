package org.codesign.catalogue;

import java.util.List;

/** What became of a table: all of it came in, or nothing. */
public sealed interface ImportOutcome {

  /**
   * @param added rows that were new
   * @param unchanged rows that said what was there already
   */
  record Imported(int added, int unchanged) implements ImportOutcome {}

  /**
   * Nothing came in.
   *
   * @param faults the first ones, in the order of the table
   * @param more faults that are not listed
   */
  record Refused(List<Fault> faults, int more) implements ImportOutcome {}

  /**
   * @param row as a spreadsheet counts them, the header being 1; 0 where it is about the whole file
   * @param column its name; empty where it is about the whole row
   * @param value what stands there, shortened
   * @param advice what to do
   */
  record Fault(int row, String column, String value, String advice) {}
}
