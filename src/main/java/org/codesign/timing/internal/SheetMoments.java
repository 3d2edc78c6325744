package org.codesign.timing.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.codesign.timing.Days;
import org.jspecify.annotations.Nullable;

/** Days and times as people and spreadsheets write them. */
final class SheetMoments {

  private static final int REMEMBERED = 10_000;

  private static final List<DateTimeFormatter> DAYS =
      List.of(
          DateTimeFormatter.ISO_LOCAL_DATE,
          strict("d/M/uuuu"),
          strict("d.M.uuuu"),
          strict("d-M-uuuu"),
          strict("d MMM uuuu"),
          strict("d MMMM uuuu"));

  private static final Pattern TIME =
      Pattern.compile(
          "(\\d{1,2})(?:[:.](\\d{2}))?(?::(\\d{2})(?:\\.0+)?)?\\s*(am|pm)?\\s*(gmt|bst)?");

  private final Map<String, Optional<LocalDate>> days = new HashMap<>();

  private static DateTimeFormatter strict(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.UK).withResolverStyle(ResolverStyle.STRICT);
  }

  /** A year has four digits: nobody can tell what 02/03/04 means. */
  Optional<LocalDate> day(String text) {
    Optional<LocalDate> known = days.get(text);
    if (known == null) {
      known = parsed(text.strip());
      if (days.size() < REMEMBERED) {
        days.put(text, known);
      }
    }
    return known;
  }

  private static Optional<LocalDate> parsed(String text) {
    for (DateTimeFormatter format : DAYS) {
      try {
        return Optional.of(LocalDate.parse(text, format));
      } catch (DateTimeParseException another) {
        continue;
      }
    }
    return Optional.empty();
  }

  /** {@code 9:30}, {@code 09:30:00}, {@code 9.30am}, {@code 5pm}, {@code 01:30 GMT}. */
  static Optional<StartTime> time(String text) {
    Matcher parts = TIME.matcher(text.strip().toLowerCase(Locale.ROOT));
    boolean half = parts.matches() && parts.group(4) != null;
    if (!parts.matches() || parts.group(2) == null && !half) {
      return Optional.empty();
    }
    int hour = Integer.parseInt(parts.group(1));
    int minute = number(parts.group(2));
    int second = number(parts.group(3));
    if (minute > 59 || second > 59 || (half ? hour < 1 || hour > 12 : hour > 23)) {
      return Optional.empty();
    }
    int hours = half ? hour % 12 + ("pm".equals(parts.group(4)) ? 12 : 0) : hour;
    return Optional.of(new StartTime(LocalTime.of(hours, minute, second), parts.group(5)));
  }

  private static int number(@Nullable String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  /**
   * A time of day, and in the hour that comes twice, which of the two.
   *
   * @param zone {@code gmt}, {@code bst} or not said: then the first
   */
  record StartTime(LocalTime time, @Nullable String zone) {

    /** Nothing where the clocks went over it, or that zone does not hold then. */
    Optional<Instant> on(LocalDate day) {
      LocalDateTime local = day.atTime(time);
      List<ZoneOffset> offsets = Days.ZONE.getRules().getValidOffsets(local);
      return offsets.stream().filter(this::isMeant).findFirst().map(local::toInstant);
    }

    private boolean isMeant(ZoneOffset offset) {
      return zone == null || (offset.getTotalSeconds() == 0) == zone.equals("gmt");
    }
  }
}
