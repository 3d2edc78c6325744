package org.codesign.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * A ratio of two totals from a sample of clusters, R = Σwy / Σwx, with its variance by
 * linearisation. Source: Särndal, Swensson and Wretman, Model Assisted Survey Sampling, sections
 * 5.6 and 4.3; as in R's package survey ({@code svyratio}, {@code svymean}).
 *
 * @param ratio in the unit of y for one of x
 * @param standardError at least 0; 0 where all clusters say the same
 * @param designEffect the variance as a multiple of what as many units would give, drawn one by one
 *     from very many; 1 where nothing varies
 * @param clusters that the estimate comes from
 * @param degreesOfFreedom clusters less strata, at least 1
 */
public record ClusterRatio(
    double ratio, double standardError, double designEffect, int clusters, int degreesOfFreedom) {

  /**
   * Of a sample from a population of very many clusters.
   *
   * @return empty where Σwx is 0 or no stratum has two clusters: there is no ratio then, or nothing
   *     to judge it by
   */
  public static Optional<ClusterRatio> of(List<Observation> sample) {
    return of(sample, Map.of(), List.of());
  }

  /**
   * @param clustersInStratum how many there are in the population, for the strata that are finite;
   *     at least as many as in the sample
   */
  public static Optional<ClusterRatio> of(
      List<Observation> sample, Map<String, Integer> clustersInStratum) {
    return of(sample, clustersInStratum, List.of());
  }

  /**
   * Of a sample whose weights were raked (or, with one margin, post-stratified): what the margins
   * explain is no longer uncertain.
   *
   * @param margins the ones the weights were raked to
   */
  public static Optional<ClusterRatio> of(
      List<Observation> sample, Map<String, Integer> clustersInStratum, List<Margin> margins) {
    double size = sum(sample, it -> it.weight() * it.x());
    if (size == 0) {
      return Optional.empty();
    }
    double ratio = sum(sample, it -> it.weight() * it.y()) / size;
    double[] shares =
        sample.stream().mapToDouble(it -> it.weight() * (it.y() - ratio * it.x()) / size).toArray();
    double[] weights = sample.stream().mapToDouble(Observation::weight).toArray();
    return ClusterVariance.of(sample, Raking.residuals(shares, weights, margins), clustersInStratum)
        .map(it ->
            new ClusterRatio(
                ratio,
                Math.sqrt(it.variance()),
                designEffect(it.variance(), sample, ratio),
                it.clusters(),
                it.clusters() - it.strata()));
  }

  private static double designEffect(double variance, List<Observation> sample, double ratio) {
    double simple = simpleVariance(sample, ratio);
    return simple > 0 ? variance / simple : 1;
  }

  /** Of as many units drawn one by one. */
  private static double simpleVariance(List<Observation> sample, double ratio) {
    List<Observation> units = sample.stream().filter(it -> it.weight() > 0).toList();
    int n = units.size();
    double population = sum(units, Observation::weight);
    double meanX = sum(units, it -> it.weight() * it.x()) / population;
    double spread =
        sum(units, it -> it.weight() * Math.pow(it.y() - ratio * it.x(), 2)) / population;
    return n < 2 ? 0 : spread / (n - 1) / (meanX * meanX);
  }

  private static double sum(List<Observation> sample, ToDoubleFunction<Observation> of) {
    return Arrays.stream(sample.stream().mapToDouble(of).toArray()).sum();
  }

  /** By the t distribution. */
  public Interval interval(double level) {
    double t =
        TDistribution.of(degreesOfFreedom)
            .inverseSurvivalProbability((1 - Numbers.level(level)) / 2);
    return Interval.around(ratio, t * standardError, level);
  }
}
