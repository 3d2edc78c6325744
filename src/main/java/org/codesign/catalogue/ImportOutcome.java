package org.codesign.catalogue;

import java.util.List;
import org.codesign.shared.SheetFault;

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
  record Refused(List<SheetFault> faults, int more) implements ImportOutcome {}
}
