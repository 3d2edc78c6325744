package org.codesign.issues;

/** How often an issue affects somebody. */
public enum Frequency {
  DAILY(21),
  WEEKLY(52 / 12.0),
  MONTHLY(1),
  NEVER(0),
  NOT_MY_JOB(0);

  private final double timesPerMonth;

  Frequency(double timesPerMonth) {
    this.timesPerMonth = timesPerMonth;
  }

  /** Times a month: 21 working days, or 52 weeks over 12 months. */
  public double timesPerMonth() {
    return timesPerMonth;
  }

  /** Whether this answer says "yes, me too". */
  public boolean isAffected() {
    return timesPerMonth > 0;
  }

  /** Whether the person could be affected at all: those are the denominator. */
  public boolean isAsked() {
    return this != NOT_MY_JOB;
  }
}
