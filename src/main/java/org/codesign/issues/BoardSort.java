package org.codesign.issues;

/** What comes first on the board; what is equal in that is sorted by age, the newest first. */
public enum BoardSort {
  MOST_HOURS_LOST,
  MOST_AFFECTED,
  NEWEST,
  DISCUSSED
}
