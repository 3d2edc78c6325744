package org.codesign.statistics;

import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/**
 * Repeats an estimate on councils drawn again with replacement, each as a whole. Source: Davison
 * and Hinkley, Bootstrap Methods and their Application, section 3.8. The same seed gives the same
 * draws.
 *
 * @param resamples at least 1; 1,000 for an interval
 * @param seed shown with the figure
 */
public record ClusterBootstrap(int resamples, long seed) {

  public ClusterBootstrap {
    if (resamples < 1) {
      throw new IllegalArgumentException("no resamples: " + resamples);
    }
  }

  /**
   * The estimate of each resample.
   *
   * @param clusters how many there are, at least 1
   * @param estimate from the positions of the clusters drawn, as many as there are, some twice;
   *     must be finite
   */
  public double[] estimates(int clusters, ToDoubleFunction<int[]> estimate) {
    if (clusters < 1) {
      throw new IllegalArgumentException("no clusters to draw from");
    }
    SplittableRandom random = new SplittableRandom(seed);
    double[] estimates = new double[resamples];
    int[] drawn = new int[clusters];
    for (int i = 0; i < resamples; i++) {
      for (int j = 0; j < clusters; j++) {
        drawn[j] = random.nextInt(clusters);
      }
      estimates[i] = Numbers.finite(estimate.applyAsDouble(drawn), "an estimate");
    }
    return estimates;
  }

  /** The middle part of the resamples' estimates. */
  public Interval interval(int clusters, ToDoubleFunction<int[]> estimate, double level) {
    return Quantiles.middle(estimates(clusters, estimate), level);
  }
}
