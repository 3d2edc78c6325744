package org.codesign.statistics;

import java.util.HashMap;
import java.util.Map;

/**
 * Weights that give each group of the sample the size it has in the population: w · N_h / Σw.
 * Source: Holt and Smith, Post Stratification (Journal of the Royal Statistical Society A 142,
 * 1979).
 */
public final class PostStratification {

  private PostStratification() {}

  /**
   * @param weights at least 0, one a unit
   * @throws IllegalArgumentException if nobody in the sample stands for a group: put it together
   *     with another one first
   */
  public static double[] weights(double[] weights, Margin margin) {
    Numbers.sameLength(weights.length, margin.categories().size(), "weights and categories");
    Map<String, Double> sums = new HashMap<>();
    for (int i = 0; i < weights.length; i++) {
      sums.merge(
          margin.categories().get(i), Numbers.notNegative(weights[i], "a weight"), Double::sum);
    }
    margin
        .totals()
        .keySet()
        .forEach(it -> {
          if (!(sums.getOrDefault(it, 0.0) > 0)) {
            throw new IllegalArgumentException("nobody in the sample stands for " + it);
          }
        });
    double[] fitted = new double[weights.length];
    for (int i = 0; i < weights.length; i++) {
      String category = margin.categories().get(i);
      fitted[i] = weights[i] * margin.total(category) / sums.getOrDefault(category, 1.0);
    }
    return fitted;
  }
}
