package org.codesign.timing;

/** What is kept of a person's time; together it is all there is. */
public enum Part {
  ENTRIES,
  /** What entries said before they were changed. */
  VERSIONS,
  TIMER,
  DAYS,
  FAVOURITES,
  PROMPTING,
  PROMPTS,
  RUNS,
  LAPS,
  /** Time sheets, and event logs brought in for one's council. */
  IMPORTS
}
