package org.codesign.statistics;

import java.util.Arrays;

/**
 * Quantiles of a sample, between neighbours by the straight line. Source: Hyndman and Fan, Sample
 * Quantiles in Statistical Packages (The American Statistician 50, 1996), definition 7.
 */
public final class Quantiles {

  private Quantiles() {}

  /**
   * @param values at least one, finite, in any order; left as they are
   * @param probability from 0 (the least) to 1 (the greatest)
   */
  public static double of(double[] values, double probability) {
    return ofSorted(sorted(values), probability);
  }

  /** Half of the values lie below it. */
  public static double median(double[] values) {
    return of(values, 0.5);
  }

  /** The middle part of a sample that holds {@code level} of it. */
  public static Interval middle(double[] values, double level) {
    double[] sorted = sorted(values);
    double outside = (1 - Numbers.level(level)) / 2;
    return new Interval(ofSorted(sorted, outside), ofSorted(sorted, 1 - outside), level);
  }

  static double ofSorted(double[] sorted, double probability) {
    if (sorted.length == 0 || !(probability >= 0 && probability <= 1)) {
      throw new IllegalArgumentException(
          "no quantile " + probability + " of " + sorted.length + " values");
    }
    double place = (sorted.length - 1) * probability;
    int below = (int) place;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }

  private static double[] sorted(double[] values) {
    double[] sorted = Numbers.finite(values, "a value").clone();
    Arrays.sort(sorted);
    return sorted;
  }
}
