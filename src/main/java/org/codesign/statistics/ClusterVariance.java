package org.codesign.statistics;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The variance of a total over clusters that were drawn within strata: V = Σ_h (1−f_h) ·
 * n_h/(n_h−1) · Σ(z−z̄)². Source: Särndal, Swensson and Wretman, section 4.3. A stratum with a
 * single cluster has no mean of its own to differ from; its cluster is measured against the mean of
 * all, which errs on the wide side (R's package survey, {@code lonely.psu = "adjust"}).
 */
record ClusterVariance(double variance, int clusters, int strata) {

  /**
   * @param shares of each observation in the total's deviation
   * @return empty where clusters are no more than strata
   */
  static Optional<ClusterVariance> of(
      List<Observation> sample, double[] shares, Map<String, Integer> clustersInStratum) {
    Map<String, Map<String, Double>> totals = totals(sample, shares);
    int clusters = totals.values().stream().mapToInt(Map::size).sum();
    if (clusters <= totals.size()) {
      return Optional.empty();
    }
    double mean = totals.values().stream().mapToDouble(ClusterVariance::sum).sum() / clusters;
    double variance = 0;
    for (var stratum : totals.entrySet()) {
      Collection<Double> z = stratum.getValue().values();
      double left = notDrawn(z.size(), clustersInStratum.get(stratum.getKey()), stratum.getKey());
      variance += left * (z.size() == 1 ? squares(z, mean) : between(z));
    }
    return Optional.of(new ClusterVariance(variance, clusters, totals.size()));
  }

  /** Clusters in which nobody counts say nothing, and are none. */
  private static Map<String, Map<String, Double>> totals(
      List<Observation> sample, double[] shares) {
    Map<String, Map<String, Double>> totals = new LinkedHashMap<>();
    for (int i = 0; i < shares.length; i++) {
      Observation it = sample.get(i);
      if (it.weight() > 0) {
        totals
            .computeIfAbsent(it.stratum(), stratum -> new LinkedHashMap<>())
            .merge(it.cluster(), shares[i], Double::sum);
      }
    }
    return totals;
  }

  private static double sum(Map<String, Double> stratum) {
    return stratum.values().stream().mapToDouble(it -> it).sum();
  }

  private static double between(Collection<Double> z) {
    double n = z.size();
    double mean = z.stream().mapToDouble(it -> it).sum() / n;
    return n / (n - 1) * squares(z, mean);
  }

  private static double squares(Collection<Double> z, double mean) {
    return z.stream().mapToDouble(it -> (it - mean) * (it - mean)).sum();
  }

  private static double notDrawn(int drawn, @Nullable Integer there, String stratum) {
    if (there == null) {
      return 1;
    }
    if (there < drawn) {
      throw new IllegalArgumentException(
          drawn + " clusters drawn from " + there + " in stratum " + stratum);
    }
    return 1 - (double) drawn / there;
  }
}
