package org.codesign.shared;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;

/**
 * A length of time in minutes, to the hundredth; never negative.
 *
 * @param value minutes, at least 0, two decimals
 */
public record Minutes(BigDecimal value) implements Comparable<Minutes> {

  public static final Minutes NONE = of(0);

  private static final BigDecimal MILLIS_PER_MINUTE = BigDecimal.valueOf(60_000);

  public Minutes {
    if (value.signum() < 0) {
      throw new IllegalArgumentException("minutes must not be negative: " + value);
    }
    value = value.setScale(2, RoundingMode.HALF_UP);
  }

  public static Minutes of(long minutes) {
    return new Minutes(BigDecimal.valueOf(minutes));
  }

  public static Minutes of(Duration duration) {
    return new Minutes(
        BigDecimal.valueOf(duration.toMillis()).divide(MILLIS_PER_MINUTE, 2, RoundingMode.HALF_UP));
  }

  /** To the millisecond. */
  public Duration duration() {
    return Duration.ofMillis(value.multiply(MILLIS_PER_MINUTE).longValueExact());
  }

  public Minutes plus(Minutes other) {
    return new Minutes(value.add(other.value));
  }

  public boolean isLongerThan(Minutes other) {
    return compareTo(other) > 0;
  }

  /** As people read it: {@code 1 h 25 min}, {@code 40 min}, {@code 2 h}; rounded to the minute. */
  public String text() {
    long whole = value.setScale(0, RoundingMode.HALF_UP).longValueExact();
    long hours = whole / 60;
    long rest = whole % 60;
    if (hours == 0) {
      return rest + " min";
    }
    return rest == 0 ? hours + " h" : hours + " h " + rest + " min";
  }

  @Override
  public int compareTo(Minutes other) {
    return value.compareTo(other.value);
  }
}
