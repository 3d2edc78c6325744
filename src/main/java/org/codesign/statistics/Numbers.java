package org.codesign.statistics;

/** What every estimator asks of its numbers before it counts with them. */
final class Numbers {

  private Numbers() {}

  /**
   * @throws IllegalArgumentException for NaN and the infinities
   */
  static double finite(double value, String what) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(what + " must be a finite number, not " + value);
    }
    return value;
  }

  /**
   * @throws IllegalArgumentException below 0, for NaN and the infinities
   */
  static double notNegative(double value, String what) {
    if (finite(value, what) < 0) {
      throw new IllegalArgumentException(what + " must not be negative: " + value);
    }
    return value;
  }

  /**
   * @throws IllegalArgumentException unless 0 &lt; level &lt; 1
   */
  static double level(double level) {
    if (!(level > 0 && level < 1)) {
      throw new IllegalArgumentException("a level lies between 0 and 1, not at " + level);
    }
    return level;
  }

  /**
   * @throws IllegalArgumentException if one of them is not finite
   */
  static double[] finite(double[] values, String what) {
    for (double value : values) {
      finite(value, what);
    }
    return values;
  }

  /**
   * @throws IllegalArgumentException if the lengths differ
   */
  static void sameLength(int one, int other, String what) {
    if (one != other) {
      throw new IllegalArgumentException(what + ": " + one + " and " + other);
    }
  }
}
