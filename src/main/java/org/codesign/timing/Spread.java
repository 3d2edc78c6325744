package org.codesign.timing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import org.codesign.shared.Minutes;

/**
 * How long something takes: half of the times lie between the quartiles. Quantiles by linear
 * interpolation between the ordered values (Hyndman and Fan 1996, definition 7).
 *
 * @param runs of how many runs; where it is shown to others, rounded
 */
public record Spread(int runs, Minutes lower, Minutes median, Minutes upper) {

  private static final double LOWER = 0.25;
  private static final double MIDDLE = 0.5;
  private static final double UPPER = 0.75;

  /**
   * @param minutes at least one
   */
  public static Spread of(int runs, double... minutes) {
    double[] ordered = minutes.clone();
    Arrays.sort(ordered);
    return new Spread(
        runs, quantile(ordered, LOWER), quantile(ordered, MIDDLE), quantile(ordered, UPPER));
  }

  /** To whole minutes, at least one: as others may see it, in words and in drawings alike. */
  Spread rounded() {
    return new Spread(runs, whole(lower), whole(median), whole(upper));
  }

  private static Minutes whole(Minutes exact) {
    return Minutes.of(Math.max(1, exact.value().setScale(0, RoundingMode.HALF_UP).longValue()));
  }

  private static Minutes quantile(double[] ordered, double part) {
    double place = part * (ordered.length - 1);
    int below = (int) place;
    int above = Math.min(below + 1, ordered.length - 1);
    double value = ordered[below] + (place - below) * (ordered[above] - ordered[below]);
    return new Minutes(BigDecimal.valueOf(value));
  }
}
