package org.codesign.statistics;

/**
 * An interval that a figure lies in, at a level of confidence.
 *
 * @param lower finite, at most {@code upper}
 * @param upper finite
 * @param level above 0 and below 1, such as 0.9
 */
public record Interval(double lower, double upper, double level) {

  public Interval {
    Numbers.finite(lower, "a lower end");
    Numbers.finite(upper, "an upper end");
    Numbers.level(level);
    if (lower > upper) {
      throw new IllegalArgumentException("an interval from " + lower + " to " + upper);
    }
  }

  /** As far to one side as to the other. */
  static Interval around(double middle, double halfWidth, double level) {
    return new Interval(middle - halfWidth, middle + halfWidth, level);
  }

  public boolean contains(double value) {
    return lower <= value && value <= upper;
  }

  public double width() {
    return upper - lower;
  }
}
