package org.codesign.statistics;

import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * What a release changed: the change in councils that have it, less the change in those that do
 * not. A council is one observation, however many entries it sent. Source: Angrist and Pischke,
 * Mostly Harmless Econometrics, section 5.2; on council means as in Donald and Lang (Review of
 * Economics and Statistics 89, 2007), with Welch's degrees of freedom.
 *
 * @param effect in the unit of the means; below 0 where time was given back
 * @param standardError at least 0
 * @param degreesOfFreedom above 0
 */
public record DifferenceInDifferences(
    double effect, double standardError, double degreesOfFreedom) {

  /**
   * @param before a council's mean before
   * @param after its mean after
   */
  public record Change(double before, double after) {
    public Change {
      Numbers.finite(before, "a mean");
      Numbers.finite(after, "a mean");
    }

    double difference() {
      return after - before;
    }
  }

  /**
   * @param released councils that have the release
   * @param comparators councils that do not
   * @return empty for fewer than two councils on a side
   */
  public static Optional<DifferenceInDifferences> of(Change[] released, Change[] comparators) {
    if (released.length < 2 || comparators.length < 2) {
      return Optional.empty();
    }
    double effect = mean(released) - mean(comparators);
    double one = variance(released) / released.length;
    double other = variance(comparators) / comparators.length;
    double freedom =
        one + other == 0
            ? released.length + comparators.length - 2
            : Math.pow(one + other, 2)
                / (one * one / (released.length - 1) + other * other / (comparators.length - 1));
    return Optional.of(new DifferenceInDifferences(effect, Math.sqrt(one + other), freedom));
  }

  private static double mean(Change[] changes) {
    return Arrays.stream(changes).mapToDouble(Change::difference).average().orElseThrow();
  }

  private static double variance(Change[] changes) {
    double mean = mean(changes);
    return Arrays.stream(changes).mapToDouble(it -> Math.pow(it.difference() - mean, 2)).sum()
        / (changes.length - 1);
  }

  /** By the t distribution. */
  public Interval interval(double level) {
    double t =
        TDistribution.of(degreesOfFreedom)
            .inverseSurvivalProbability((1 - Numbers.level(level)) / 2);
    return Interval.around(effect, t * standardError, level);
  }
}
