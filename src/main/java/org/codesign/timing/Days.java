package org.codesign.timing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Days as workers count them: midnight to midnight in England, so 23 to 25 hours long. */
public final class Days {

  /** The one place that says where midnight is. */
  public static final ZoneId ZONE = ZoneId.of("Europe/London");

  private Days() {}

  public static LocalDate of(Instant moment) {
    return LocalDate.ofInstant(moment, ZONE);
  }

  public static Instant startOf(LocalDate day) {
    return day.atStartOfDay(ZONE).toInstant();
  }
}
