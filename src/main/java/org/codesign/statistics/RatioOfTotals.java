package org.codesign.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * A ratio from the totals of whole councils with an interval by bootstrap-t, for when they are
 * fewer than 30. Source: Efron and Tibshirani, An Introduction to the Bootstrap, section 12.5; the
 * standard error within each resample is the linearised one.
 *
 * @param ratio Σy / Σx
 * @param standardError linearised
 * @param resamples that went into the interval; those that drew one council only tell nothing
 */
public record RatioOfTotals(double ratio, double standardError, Interval interval, int resamples) {

  private static final double LEAST_SPREAD = 1e-12;

  /**
   * @param y of a council, for example its hours of data entry
   * @param x at least 0, for example its study days
   */
  public record Totals(double y, double x) {
    public Totals {
      Numbers.finite(y, "a numerator");
      Numbers.notNegative(x, "a denominator");
    }
  }

  /**
   * @return empty for fewer than two councils, or where nothing is below the line; where all
   *     councils say the same the interval is a point
   */
  public static Optional<RatioOfTotals> of(
      List<Totals> councils, ClusterBootstrap plan, double level) {
    Totals[] all = councils.stream().filter(it -> it.x() > 0).toArray(Totals[]::new);
    if (all.length < 2) {
      return Optional.empty();
    }
    double ratio = ratio(all);
    double error = error(all, ratio);
    double[] t = deviations(all, ratio, plan);
    if (!varies(error, ratio) || t.length == 0) {
      return Optional.of(new RatioOfTotals(ratio, 0, new Interval(ratio, ratio, level), 0));
    }
    Interval middle = Quantiles.middle(t, level);
    Interval interval =
        new Interval(ratio - middle.upper() * error, ratio - middle.lower() * error, level);
    return Optional.of(new RatioOfTotals(ratio, error, interval, t.length));
  }

  private static double[] deviations(Totals[] all, double ratio, ClusterBootstrap plan) {
    SplittableRandom random = new SplittableRandom(plan.seed());
    double[] t = new double[plan.resamples()];
    int counted = 0;
    Totals[] drawn = new Totals[all.length];
    for (int i = 0; i < t.length; i++) {
      Arrays.setAll(drawn, j -> all[random.nextInt(all.length)]);
      double again = ratio(drawn);
      double error = error(drawn, again);
      if (varies(error, again)) {
        t[counted++] = (again - ratio) / error;
      }
    }
    return Arrays.copyOf(t, counted);
  }

  private static boolean varies(double error, double ratio) {
    return error > LEAST_SPREAD * Math.max(1, Math.abs(ratio));
  }

  private static double ratio(Totals[] councils) {
    return Arrays.stream(councils).mapToDouble(Totals::y).sum() / size(councils);
  }

  private static double size(Totals[] councils) {
    return Arrays.stream(councils).mapToDouble(Totals::x).sum();
  }

  private static double error(Totals[] councils, double ratio) {
    double n = councils.length;
    double squares =
        Arrays.stream(councils).mapToDouble(it -> Math.pow(it.y() - ratio * it.x(), 2)).sum();
    return Math.sqrt(n / (n - 1) * squares) / size(councils);
  }
}
