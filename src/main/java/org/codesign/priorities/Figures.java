package org.codesign.priorities;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.codesign.priorities.HoursLost.Certainty;
import org.codesign.privacy.SmallNumbers;
import org.jspecify.annotations.Nullable;

/**
 * What others may see of an issue's {@link HoursLost}: nothing from few people, and no figure so
 * exact that the answers of one person could be worked out.
 *
 * @param hours a month, to two significant digits
 * @param percent of the users who are affected; in steps of 5 where fewer than 100 were asked
 * @param asked to the nearest 5
 * @param affected to the nearest 5
 * @param minutes a month of an affected worker; null where fewer than 10 are affected
 * @param sure null in lists that were published before there were intervals
 */
public record Figures(
    long hours,
    int percent,
    int users,
    int asked,
    int affected,
    int councils,
    @Nullable Integer minutes,
    @Nullable Sure sure) {

  private static final MathContext TWO_DIGITS = new MathContext(2, RoundingMode.HALF_UP);
  private static final int ENOUGH_FOR_PERCENT = 100;

  /**
   * How sure the hours are.
   *
   * @param lower end of the 90% interval, to two significant digits; issues are ranked by it
   * @param upper end
   * @param fairPercent affected with one voice a council; in steps as {@code percent}
   * @param running councils that run the system
   * @param calibration what people said was multiplied by it, above 0 and at most 1, to two
   *     decimals
   */
  public record Sure(long lower, long upper, int fairPercent, int running, double calibration) {

    private static Sure of(Certainty it, int asked) {
      return new Sure(
          twoDigits(it.lower()),
          twoDigits(it.upper()),
          inSteps(it.fairShare(), asked),
          it.running(),
          Math.max(0.01, Math.round(it.calibration() * 100) / 100.0));
    }

    public boolean isCalibrated() {
      return calibration < 1;
    }
  }

  /** Empty where too few people or councils answered. */
  public static Optional<Figures> of(HoursLost lost) {
    if (!SmallNumbers.mayShow(lost.asked(), lost.councils())) {
      return Optional.empty();
    }
    return Optional.of(
        new Figures(
            twoDigits(lost.hours()),
            inSteps(lost.share(), lost.asked()),
            lost.users(),
            SmallNumbers.rounded(lost.asked()),
            SmallNumbers.rounded(lost.affected()),
            lost.councils(),
            SmallNumbers.mayShow(lost.affected(), lost.councils())
                ? (int) twoDigits(lost.minutes())
                : null,
            lost.certainty() == null ? null : Sure.of(lost.certainty(), lost.asked())));
  }

  /** Hours as they are shown; 0 where none may be. */
  public static long hoursShown(HoursLost lost) {
    return of(lost).map(Figures::hours).orElse(0L);
  }

  private static int inSteps(double share, int asked) {
    int step = asked < ENOUGH_FOR_PERCENT ? 5 : 1;
    return (int) Math.round(share * 100 / step) * step;
  }

  private static long twoDigits(double value) {
    return BigDecimal.valueOf(Math.round(value)).round(TWO_DIGITS).longValueExact();
  }

  /** What issues are ranked by, as it is shown. */
  public long ranked() {
    return sure == null ? hours : sure.lower();
  }

  /** The mean, where enough people are affected to have one. */
  public Optional<Integer> minutesOfAffected() {
    return Optional.ofNullable(minutes);
  }

  public Optional<Sure> certainty() {
    return Optional.ofNullable(sure);
  }

  /** The messages that say in words why it stands where it does, filled with {@link #whyParts}. */
  public List<String> whyKeys() {
    List<String> keys = new ArrayList<>(List.of(whyKey()));
    certainty().filter(Sure::isCalibrated).ifPresent(it -> keys.add("hours-lost.why.calibrated"));
    certainty().ifPresent(it -> keys.add("hours-lost.why.rank"));
    return keys;
  }

  private String whyKey() {
    if (sure == null) {
      return minutes == null ? "hours-lost.why.few-affected" : "hours-lost.why";
    }
    return minutes == null ? "hours-lost.why.sure.few-affected" : "hours-lost.why.sure";
  }

  /** The numbers for {@link #whyKeys}. */
  public Object[] whyParts() {
    Object mean = minutesOfAffected().orElse(0);
    return sure == null
        ? new Object[] {users, percent, affected, asked, councils, hours, mean}
        : new Object[] {
          users,
          percent,
          affected,
          asked,
          councils,
          hours,
          mean,
          sure.running(),
          sure.lower(),
          sure.upper(),
          sure.fairPercent(),
          sure.calibration()
        };
  }
}
