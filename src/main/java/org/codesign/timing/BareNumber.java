package org.codesign.timing;

/** What a duration without a unit means. */
public enum BareNumber {
  /** As in the log: {@code 30} is minutes, {@code 1.5} is hours. */
  AS_IN_LOG,
  MINUTES,
  HOURS
}
