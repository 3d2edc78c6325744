package org.codesign.statistics;

import java.util.Arrays;
import java.util.Optional;

/**
 * What many estimates of the same kind say about the next one: they lie around a mean, and a single
 * one is drawn towards it the more, the less is known of it. Source: Morris, Parametric Empirical
 * Bayes Inference (Journal of the American Statistical Association 78, 1983); the variance between
 * after DerSimonian and Laird (Controlled Clinical Trials 7, 1986).
 *
 * @param mean of what is estimated
 * @param variance between the things estimated, at least 0; 0 where they do not differ
 */
public record NormalPrior(double mean, double variance) {

  public NormalPrior {
    Numbers.finite(mean, "a mean");
    Numbers.notNegative(variance, "a variance");
  }

  /**
   * @param variances of the estimates, by sampling; above 0
   * @return empty for fewer than two estimates
   */
  public static Optional<NormalPrior> of(double[] estimates, double[] variances) {
    Numbers.finite(estimates, "an estimate");
    Numbers.sameLength(estimates.length, variances.length, "estimates and variances");
    if (!Arrays.stream(variances).allMatch(it -> it > 0 && it < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("a variance must be finite and above 0");
    }
    if (estimates.length < 2) {
      return Optional.empty();
    }
    double between = between(estimates, variances);
    return Optional.of(new NormalPrior(weightedMean(estimates, variances, between), between));
  }

  private static double between(double[] estimates, double[] variances) {
    double mean = weightedMean(estimates, variances, 0);
    double q = 0;
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < estimates.length; i++) {
      double weight = 1 / variances[i];
      q += weight * Math.pow(estimates[i] - mean, 2);
      sum += weight;
      squares += weight * weight;
    }
    return Math.max(0, (q - (estimates.length - 1)) / (sum - squares / sum));
  }

  private static double weightedMean(double[] estimates, double[] variances, double between) {
    double sum = 0;
    double weights = 0;
    for (int i = 0; i < estimates.length; i++) {
      double weight = 1 / (variances[i] + between);
      sum += weight * estimates[i];
      weights += weight;
    }
    return sum / weights;
  }

  /** How much an estimate with this variance is believed: 0 (not at all) to 1. */
  public double trust(double samplingVariance) {
    if (!(samplingVariance > 0)) {
      throw new IllegalArgumentException("a variance must be above 0: " + samplingVariance);
    }
    return variance / (variance + samplingVariance);
  }

  /** The estimate, drawn towards the mean. */
  public double shrink(double estimate, double samplingVariance) {
    double trust = trust(samplingVariance);
    return trust * Numbers.finite(estimate, "an estimate") + (1 - trust) * mean;
  }
}
