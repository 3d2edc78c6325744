package org.codesign.priorities;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.codesign.priorities.HoursLost.Certainty;
import org.codesign.statistics.TieBands;
import org.jspecify.annotations.Nullable;

/**
 * Which issues of a ranking cannot be told apart: the first of a band must cost more than the next
 * with a probability of 80% for a new band to begin. Hours are compared as log-normal, by the ends
 * of their intervals; issues are independent of each other.
 */
public final class Bands {

  public static final double CERTAINTY = 0.8;

  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
  private static final double ENDS =
      2 * NORMAL.inverseSurvivalProbability((1 - Estimation.LEVEL) / 2);
  private static final double LEAST_HOURS = 0.01;
  private static final double LEAST_SPREAD = 1e-9;

  private Bands() {}

  /**
   * Where a ranking was left.
   *
   * @param band its number, 1 is the first
   * @param first the issue that the band began with
   */
  public record Left<T>(int band, T first) {}

  /** How sure it is that one costs more than the other; 0.5 where there are no intervals. */
  public static double beats(HoursLost one, HoursLost other) {
    Certainty a = one.certainty();
    Certainty b = other.certainty();
    if (a == null || b == null) {
      return 0.5;
    }
    double spread = Math.hypot(logSpread(a), logSpread(b));
    return NORMAL.cumulativeProbability((logMean(a) - logMean(b)) / spread);
  }

  private static double logMean(Certainty it) {
    return (Math.log(atLeast(it.lower())) + Math.log(atLeast(it.upper()))) / 2;
  }

  private static double logSpread(Certainty it) {
    double width = Math.log(atLeast(it.upper())) - Math.log(atLeast(it.lower()));
    return Math.max(LEAST_SPREAD, width / ENDS);
  }

  private static double atLeast(double hours) {
    return Math.max(LEAST_HOURS, hours);
  }

  /**
   * The band of each, in the ranking's order; null for those that are not shown or have no
   * interval.
   *
   * @param before where the page above was left; null at the top
   */
  public static List<@Nullable Integer> of(
      List<HoursLost> ranking, @Nullable Left<HoursLost> before) {
    List<HoursLost> banded = new ArrayList<>();
    if (before != null) {
      banded.add(before.first());
    }
    ranking.stream().filter(Bands::isBanded).forEach(banded::add);
    int[] bands =
        TieBands.of(banded.size(), (a, b) -> beats(banded.get(a), banded.get(b)), CERTAINTY);
    int next = before == null ? 0 : 1;
    int offset = before == null ? 0 : before.band() - 1;
    List<@Nullable Integer> found = new ArrayList<>();
    for (HoursLost issue : ranking) {
      found.add(isBanded(issue) ? offset + bands[next++] : null);
    }
    return found;
  }

  private static boolean isBanded(HoursLost issue) {
    return issue.certainty() != null && Figures.of(issue).isPresent();
  }
}
