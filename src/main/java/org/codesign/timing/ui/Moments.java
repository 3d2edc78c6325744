package org.codesign.timing.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.codesign.timing.Days;

/** Moments as people in England read them. */
final class Moments {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm", Locale.UK).withZone(Days.ZONE);
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("EEE d MMM yyyy, HH:mm", Locale.UK).withZone(Days.ZONE);
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.UK);

  private Moments() {}

  /** As in {@code 14:05}. */
  static String time(Instant moment) {
    return TIME.format(moment);
  }

  /** As in {@code Mon 4 May 2026, 14:05}. */
  static String moment(Instant moment) {
    return MOMENT.format(moment);
  }

  /** As in {@code 4 May}. */
  static String day(LocalDate day) {
    return DAY.format(day);
  }
}
