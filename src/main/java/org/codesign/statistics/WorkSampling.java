package org.codesign.statistics;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * How often to ask "what are you doing right now?". Source: Barnes, Motion and Time Study, chapter
 * on work sampling: n = z²p(1−p)/e². Answers of one person are alike, so the interval of what came
 * out is that of {@link ClusterRatio}, and a study asks more often by its design effect.
 */
public final class WorkSampling {

  private WorkSampling() {}

  /**
   * Prompts that are needed, rounded up.
   *
   * @param share expected, above 0 and below 1
   * @param error to be off by at most, above 0 and below 1
   */
  public static long promptsNeeded(double share, double error, double level) {
    double z =
        NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - Numbers.level(level)) / 2);
    double p = Numbers.level(share);
    return (long) Math.ceil(z * z * p * (1 - p) / Math.pow(Numbers.level(error), 2));
  }

  /**
   * Hours a day in an activity.
   *
   * @param share of prompts that met it, 0 to 1
   * @param meanHoursWorked a day, at least 0
   */
  public static double hours(double share, double meanHoursWorked) {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException("no share: " + share);
    }
    return share * Numbers.notNegative(meanHoursWorked, "hours worked");
  }
}
