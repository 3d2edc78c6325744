package org.codesign.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The mean over clusters of one size that were drawn at random and asked as a whole. Source: Lohr,
 * Sampling: Design and Analysis, section 5.2.1: V = (1 − n/N) · s_t² / (n · M²).
 *
 * @param mean of a unit
 * @param betweenTotals s_t², the variance of the clusters' totals
 * @param standardError of the mean
 */
public record OneStageClusters(double mean, double betweenTotals, double standardError) {

  /**
   * @param clusters what their units say; all of one size, at least 1
   * @param inPopulation how many clusters there are
   * @return empty for fewer than two clusters
   * @throws IllegalArgumentException if sizes differ, or more clusters were drawn than there are
   */
  public static Optional<OneStageClusters> of(List<double[]> clusters, int inPopulation) {
    int n = clusters.size();
    if (n > inPopulation) {
      throw new IllegalArgumentException(n + " clusters drawn from " + inPopulation);
    }
    if (n < 2) {
      return Optional.empty();
    }
    int size = sizeOf(clusters);
    double[] totals = clusters.stream().mapToDouble(it -> Arrays.stream(it).sum()).toArray();
    double meanTotal = Arrays.stream(totals).average().orElseThrow();
    double between =
        Arrays.stream(totals).map(it -> (it - meanTotal) * (it - meanTotal)).sum() / (n - 1);
    double variance = (1 - (double) n / inPopulation) * between / (n * (double) size * size);
    return Optional.of(new OneStageClusters(meanTotal / size, between, Math.sqrt(variance)));
  }

  private static int sizeOf(List<double[]> clusters) {
    int size = clusters.getFirst().length;
    for (double[] cluster : clusters) {
      Numbers.finite(cluster, "a unit's value");
      Numbers.sameLength(size, cluster.length, "clusters must be of one size");
    }
    if (size == 0) {
      throw new IllegalArgumentException("clusters without anybody in them");
    }
    return size;
  }
}
