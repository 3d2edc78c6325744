package org.codesign.statistics;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * How far rank statistics stray where nothing differs: exact for small samples, else by the normal
 * distribution. Source: Hollander, Wolfe and Chicken, Nonparametric Statistical Methods, third
 * edition, sections 3.1 and 4.1.
 */
final class RankDistribution {

  private static final int EXACT_SAMPLE = 25;
  private static final int EXACT_PAIRS = 50;

  private RankDistribution() {}

  /**
   * Moses' C for two samples: the interval goes from the C-th least to the C-th greatest of the m·n
   * differences. 0 where so few cannot carry an interval of that level. With ties it errs on the
   * wide side.
   */
  static int ofTwoSamples(int m, int n, double level) {
    double outside = (1 - level) / 2;
    if (m <= EXACT_SAMPLE && n <= EXACT_SAMPLE) {
      return place(mannWhitney(m, n), outside);
    }
    double products = (double) m * n;
    return (int) Math.floor(products / 2 - z(outside) * Math.sqrt(products * (m + n + 1) / 12));
  }

  /** The same for pairs, among the n(n+1)/2 means of two differences. */
  static int ofPairs(int n, double level) {
    double outside = (1 - level) / 2;
    if (n <= EXACT_PAIRS) {
      return place(signedRank(n), outside);
    }
    double sums = n * (n + 1.0) / 2;
    return (int) Math.floor(sums / 2 - z(outside) * Math.sqrt(n * (n + 1.0) * (2 * n + 1.0) / 24));
  }

  private static double z(double outside) {
    return NormalDistribution.of(0, 1).inverseSurvivalProbability(outside);
  }

  /** The most C for which fewer than C are reached with a probability of at most this. */
  private static int place(double[] probabilities, double outside) {
    double below = 0;
    for (int c = 0; c < probabilities.length; c++) {
      below += probabilities[c];
      if (below > outside) {
        return c;
      }
    }
    return probabilities.length;
  }

  /**
   * P(U = u) for u = 0 … m·n. The last of all ranks belongs to the first sample in m of m + n
   * cases, and beats all n of the other then.
   */
  private static double[] mannWhitney(int m, int n) {
    double[][] of = new double[n + 1][];
    for (int j = 0; j <= n; j++) {
      of[j] = new double[] {1};
    }
    for (int i = 1; i <= m; i++) {
      double[][] next = new double[n + 1][];
      next[0] = new double[] {1};
      for (int j = 1; j <= n; j++) {
        next[j] = new double[i * j + 1];
        add(next[j], of[j], j, (double) i / (i + j));
        add(next[j], next[j - 1], 0, (double) j / (i + j));
      }
      of = next;
    }
    return of[n];
  }

  /** P(V = v) for v = 0 … n(n+1)/2: each rank counts or does not, like a coin. */
  private static double[] signedRank(int n) {
    double[] of = {1};
    for (int rank = 1; rank <= n; rank++) {
      double[] next = new double[of.length + rank];
      add(next, of, 0, 0.5);
      add(next, of, rank, 0.5);
      of = next;
    }
    return of;
  }

  private static void add(double[] to, double[] from, int shift, double times) {
    for (int i = 0; i < from.length; i++) {
      to[i + shift] += times * from[i];
    }
  }
}
