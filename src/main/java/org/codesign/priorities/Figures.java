package org.codesign.priorities;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
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
 */
public record Figures(
    long hours,
    int percent,
    int users,
    int asked,
    int affected,
    int councils,
    @Nullable Integer minutes) {

  private static final MathContext TWO_DIGITS = new MathContext(2, RoundingMode.HALF_UP);
  private static final int ENOUGH_FOR_PERCENT = 100;

  /** Empty where too few people or councils answered. */
  public static Optional<Figures> of(HoursLost lost) {
    if (!SmallNumbers.mayShow(lost.asked(), lost.councils())) {
      return Optional.empty();
    }
    return Optional.of(
        new Figures(
            twoDigits(lost.hours()),
            percent(lost),
            lost.users(),
            SmallNumbers.rounded(lost.asked()),
            SmallNumbers.rounded(lost.affected()),
            lost.councils(),
            SmallNumbers.mayShow(lost.affected(), lost.councils())
                ? (int) twoDigits(lost.minutes())
                : null));
  }

  /** Hours as they are shown and sorted by; 0 where none may be. */
  public static long hoursShown(HoursLost lost) {
    return of(lost).map(Figures::hours).orElse(0L);
  }

  private static int percent(HoursLost lost) {
    int step = lost.asked() < ENOUGH_FOR_PERCENT ? 5 : 1;
    return (int) Math.round(lost.share() * 100 / step) * step;
  }

  private static long twoDigits(double value) {
    return BigDecimal.valueOf(Math.round(value)).round(TWO_DIGITS).longValueExact();
  }

  /** The mean, where enough people are affected to have one. */
  public Optional<Integer> minutesOfAffected() {
    return Optional.ofNullable(minutes);
  }

  /** The message that says in words how the hours came about, filled with {@link #whyParts}. */
  public String whyKey() {
    return minutes == null ? "hours-lost.why.few-affected" : "hours-lost.why";
  }

  public Object[] whyParts() {
    return new Object[] {
      users, percent, affected, asked, councils, hours, minutesOfAffected().orElse(0)
    };
  }
}
