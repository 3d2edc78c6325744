package org.codesign.shared.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Moments as people in England read them. */
public final class Dates {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK).withZone(ZoneId.of("Europe/London"));

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.UK)
          .withZone(ZoneId.of("Europe/London"));

  private Dates() {}

  /** As in {@code 4 May 2026}. */
  public static String day(Instant moment) {
    return DAY.format(moment);
  }

  /** As in {@code 4 May 2026}. */
  public static String day(LocalDate day) {
    return DAY.format(day);
  }

  /** As in {@code 4 May 2026, 14:05}. */
  public static String moment(Instant moment) {
    return MOMENT.format(moment);
  }
}
