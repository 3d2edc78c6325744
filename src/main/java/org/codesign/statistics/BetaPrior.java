package org.codesign.statistics;

import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * What is believed of a share before anybody is asked: a Beta distribution, which counts as {@code
 * alpha} people who said yes and {@code beta} who said no. It keeps a few loud answers from looking
 * like everybody. Source: Gelman et al., Bayesian Data Analysis, third edition, section 2.4.
 *
 * @param alpha above 0
 * @param beta above 0
 */
public record BetaPrior(double alpha, double beta) {

  public BetaPrior {
    if (!(alpha > 0 && beta > 0) || Double.isInfinite(alpha + beta)) {
      throw new IllegalArgumentException("a Beta prior needs finite alpha and beta above 0");
    }
  }

  /**
   * The share to expect, once {@code yes} of {@code asked} said yes: the mean of the posterior,
   * (alpha + yes) / (alpha + beta + asked); strictly between 0 and 1.
   *
   * @throws IllegalArgumentException unless 0 ≤ yes ≤ asked
   */
  public double meanAfter(int yes, int asked) {
    mustBeShare(yes, asked);
    return (alpha + yes) / (alpha + beta + asked);
  }

  /** The middle of the posterior that holds {@code level} of it. */
  public Interval intervalAfter(int yes, int asked, double level) {
    mustBeShare(yes, asked);
    BetaDistribution after = BetaDistribution.of(alpha + yes, beta + asked - yes);
    double outside = (1 - Numbers.level(level)) / 2;
    return new Interval(
        after.inverseCumulativeProbability(outside),
        after.inverseSurvivalProbability(outside),
        level);
  }

  private static void mustBeShare(int yes, int asked) {
    if (yes < 0 || yes > asked) {
      throw new IllegalArgumentException(yes + " of " + asked + " is no share");
    }
  }
}
