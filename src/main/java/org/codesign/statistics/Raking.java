package org.codesign.statistics;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Weights that fit several margins at once: each in turn, until nothing moves. Source: Deming and
 * Stephan (Annals of Mathematical Statistics 11, 1940); Kalton, Compensating for Missing Survey
 * Data, 1983. The residuals are those of R's package survey ({@code rake}).
 */
public final class Raking {

  private static final int MOST_ROUNDS = 1000;
  private static final double STILL = 1e-10;
  private static final double SAME_TOTAL = 1e-6;
  private static final int SWEEPS = 50;
  private static final double[] NOBODY = {0, 1};

  private Raking() {}

  /**
   * @param weights at least 0, one a unit
   * @throws IllegalArgumentException if the margins speak of populations of different size, a
   *     category has nobody in the sample, or the weights do not settle
   */
  public static double[] weights(double[] weights, List<Margin> margins) {
    mustAgree(margins);
    double[] raked = weights.clone();
    for (int round = 0; round < MOST_ROUNDS; round++) {
      double moved = 0;
      for (Margin margin : margins) {
        double[] next = PostStratification.weights(raked, margin);
        moved = Math.max(moved, largestChange(raked, next));
        raked = next;
      }
      if (moved < STILL) {
        return raked;
      }
    }
    throw new IllegalArgumentException("no weights fit all margins: too many empty cells");
  }

  private static void mustAgree(List<Margin> margins) {
    for (Margin margin : margins) {
      double difference = Math.abs(margin.all() - margins.getFirst().all());
      if (difference > SAME_TOTAL * margin.all()) {
        throw new IllegalArgumentException("margins of populations of different size");
      }
    }
  }

  private static double largestChange(double[] before, double[] after) {
    double largest = 0;
    for (int i = 0; i < before.length; i++) {
      if (before[i] > 0) {
        largest = Math.max(largest, Math.abs(after[i] / before[i] - 1));
      }
    }
    return largest;
  }

  /** What is left of each unit's share once the margins' means are taken out, in turn. */
  static double[] residuals(double[] shares, double[] weights, List<Margin> margins) {
    double[] left = shares.clone();
    for (int sweep = 0; sweep < SWEEPS && !margins.isEmpty(); sweep++) {
      for (Margin margin : margins) {
        takeOut(left, weights, margin);
      }
    }
    return left;
  }

  private static void takeOut(double[] left, double[] weights, Margin margin) {
    Numbers.sameLength(weights.length, margin.categories().size(), "weights and categories");
    Map<String, double[]> sums = new HashMap<>();
    for (int i = 0; i < left.length; i++) {
      if (weights[i] > 0) {
        double[] sum = sums.computeIfAbsent(margin.categories().get(i), it -> new double[2]);
        sum[0] += left[i] / weights[i];
        sum[1]++;
      }
    }
    for (int i = 0; i < left.length; i++) {
      if (weights[i] > 0) {
        double[] sum = sums.getOrDefault(margin.categories().get(i), NOBODY);
        left[i] -= weights[i] * sum[0] / sum[1];
      }
    }
  }
}
