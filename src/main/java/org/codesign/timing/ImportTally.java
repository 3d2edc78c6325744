package org.codesign.timing;

/** What is counted of an event log besides its entries. */
public enum ImportTally {
  CASES,
  EVENTS,
  /** Starts that have their end. */
  PAIRS,
  /** Starts without an end, and ends without a start. */
  UNFINISHED,
  /** Pairs over 16 hours; left out. */
  TOO_LONG,
  /** Pairs of people whose day would have had more than 24 hours; left out. */
  DAY_FULL,
  /** Pairs that end before they start, before 2000 or in the future; left out. */
  OUT_OF_TIME,
  /** Pairs of activities that were not asked for. */
  NOT_WANTED,
  /** Pairs that an earlier event log brought already. */
  THERE_BEFORE,
  /** Pairs without a name of who worked; all these people count as one at most. */
  UNNAMED
}
