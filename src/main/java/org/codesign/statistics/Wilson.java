package org.codesign.statistics;

import org.apache.commons.statistics.interval.BinomialConfidenceInterval;

/**
 * The interval of a share of people who were drawn one by one. Source: Wilson (Journal of the
 * American Statistical Association 22, 1927). People of one council answer alike: where they came
 * by councils, use {@link ClusterRatio}.
 */
public final class Wilson {

  private Wilson() {}

  /**
   * @param yes 0 to {@code asked}
   * @param asked at least 1
   */
  public static Interval interval(int yes, int asked, double level) {
    var found =
        BinomialConfidenceInterval.WILSON_SCORE.fromErrorRate(asked, yes, 1 - Numbers.level(level));
    return new Interval(found.getLowerBound(), found.getUpperBound(), level);
  }
}
