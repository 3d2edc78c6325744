package org.codesign.statistics;

import java.util.Arrays;
import java.util.Optional;

/**
 * By how much one sample lies above another, without a word on the shape of either. Source: Hodges
 * and Lehmann (Annals of Mathematical Statistics 34, 1963), interval after Moses; Hollander, Wolfe
 * and Chicken, sections 3.2, 3.3, 4.2 and 4.3.
 *
 * @param shift in the samples' unit; above 0 where the first lies higher
 * @param interval where the shift lies
 * @param place Moses' C: the ends are the C-th least and the C-th greatest of the differences
 */
public record HodgesLehmann(double shift, Interval interval, int place) {

  private static final int MOST_DIFFERENCES = 20_000_000;

  /**
   * The median of all differences x − y of two samples, in any order.
   *
   * @return empty where so few cannot carry an interval of that level
   * @throws IllegalArgumentException for values that are not finite, and for more than 20 million
   *     differences: draw a part of the samples then
   */
  public static Optional<HodgesLehmann> ofSamples(double[] x, double[] y, double level) {
    Numbers.finite(x, "a value");
    Numbers.finite(y, "a value");
    if ((long) x.length * y.length > MOST_DIFFERENCES) {
      throw new IllegalArgumentException("too many differences: " + x.length + " × " + y.length);
    }
    int c =
        x.length == 0 || y.length == 0
            ? 0
            : RankDistribution.ofTwoSamples(x.length, y.length, Numbers.level(level));
    double[] differences = new double[x.length * y.length];
    for (int i = 0; i < differences.length; i++) {
      differences[i] = x[i / y.length] - y[i % y.length];
    }
    return at(c, differences, level);
  }

  /**
   * The same for pairs, each measured twice: the median of the means of any two differences.
   *
   * @param x as many as y, of the same people in the same order
   */
  public static Optional<HodgesLehmann> ofPairs(double[] x, double[] y, double level) {
    Numbers.sameLength(x.length, y.length, "pairs need as many of both");
    int n = x.length;
    if ((long) n * (n + 1) / 2 > MOST_DIFFERENCES) {
      throw new IllegalArgumentException("too many pairs: " + n);
    }
    double[] means = new double[n * (n + 1) / 2];
    int next = 0;
    for (int i = 0; i < n; i++) {
      for (int j = i; j < n; j++) {
        means[next++] = (x[i] - y[i] + x[j] - y[j]) / 2;
      }
    }
    Numbers.finite(means, "a difference");
    return at(n == 0 ? 0 : RankDistribution.ofPairs(n, Numbers.level(level)), means, level);
  }

  private static Optional<HodgesLehmann> at(int c, double[] differences, double level) {
    if (c < 1) {
      return Optional.empty();
    }
    Arrays.sort(differences);
    Interval interval =
        new Interval(differences[c - 1], differences[differences.length - c], level);
    return Optional.of(new HodgesLehmann(Quantiles.ofSorted(differences, 0.5), interval, c));
  }
}
