package org.codesign.statistics;

import java.util.List;

/**
 * Which neighbours in a ranking cannot be told apart. The first of a band is compared with each
 * below it; who is not beaten with enough certainty belongs to the band, and the first who is
 * begins the next. Source: Goldstein and Spiegelhalter on the limits of league tables (Journal of
 * the Royal Statistical Society A 159, 1996).
 */
public final class TieBands {

  private TieBands() {}

  /** How sure it is that one item lies above another, by their positions; 0 to 1. */
  @FunctionalInterface
  public interface Beats {
    double probability(int upper, int lower);
  }

  /**
   * The band of each item, 1 is the first; never falls on the way down.
   *
   * @param items how many, in their order
   * @param certainty from which on one beats another, such as 0.8
   */
  public static int[] of(int items, Beats beats, double certainty) {
    Numbers.level(certainty);
    int[] bands = new int[items];
    int first = 0;
    for (int i = 0; i < items; i++) {
      boolean beaten = i > 0 && beats.probability(first, i) >= certainty;
      first = beaten ? i : first;
      bands[i] = i == 0 ? 1 : bands[i - 1] + (beaten ? 1 : 0);
    }
    return bands;
  }

  /**
   * The same from resampled figures.
   *
   * @param resampled of each item as many, in the items' order; the n-th of all belong together
   */
  public static int[] ofResamples(List<double[]> resampled, double certainty) {
    return of(
        resampled.size(), (a, b) -> shareAbove(resampled.get(a), resampled.get(b)), certainty);
  }

  /** In how many resamples one lies above the other; those where they are equal count half. */
  public static double shareAbove(double[] one, double[] other) {
    Numbers.sameLength(one.length, other.length, "figures that were not resampled together");
    if (one.length == 0) {
      throw new IllegalArgumentException("nothing was resampled");
    }
    double above = 0;
    for (int i = 0; i < one.length; i++) {
      above += one[i] > other[i] ? 1 : one[i] == other[i] ? 0.5 : 0;
    }
    return above / one.length;
  }
}
