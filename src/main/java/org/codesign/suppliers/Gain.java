package org.codesign.suppliers;

import org.codesign.statistics.Interval;

/**
 * Minutes a time that a fix gave back; below 0 where it takes longer.
 *
 * @param lower of the interval of 90%
 * @param upper at least {@code lower}
 */
public record Gain(double minutes, double lower, double upper) {

  /**
   * @param shift of the minutes a time: below 0 where time was given back
   */
  static Gain ofShift(double shift, Interval interval) {
    return new Gain(-shift, -interval.upper(), -interval.lower());
  }

  /** What it comes to. */
  public Verdict verdict() {
    if (lower > 0) {
      return Verdict.GAVE_BACK;
    }
    return upper < 0 ? Verdict.WORSE : Verdict.NO_CHANGE;
  }
}
