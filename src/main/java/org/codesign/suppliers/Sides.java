package org.codesign.suppliers;

import org.codesign.statistics.DifferenceInDifferences.Change;
import org.codesign.timing.EntrySums;

/** A council's entries on a screen before and after. */
public record Sides(EntrySums before, EntrySums after) {

  /** Below this a council's mean says more of its few entries than of the council. */
  static final int LEAST_ENTRIES = 5;

  /** Whether its means count. */
  public boolean isMeasured() {
    return before.entries() >= LEAST_ENTRIES && after.entries() >= LEAST_ENTRIES;
  }

  Change change() {
    return new Change(before.mean(), after.mean());
  }
}
