package org.codesign.timing;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.codesign.shared.Minutes;

/** Durations in the ways people type them: {@code 30}, {@code 1:15}, {@code 1h15}, {@code 1.5h}. */
public final class TypedDuration {

  private static final BigDecimal SIXTY = BigDecimal.valueOf(60);
  private static final Pattern INVISIBLE =
      Pattern.compile("[\\u200b-\\u200f\\u202a-\\u202e\\u2060\\u2066-\\u2069\\ufeff]");
  private static final Pattern NUMBER =
      Pattern.compile("(\\d{1,6}(?:[.,]\\d{1,6})?|[.,]\\d{1,6})(?:\\s*([a-z]+))?");
  private static final Pattern CLOCK = Pattern.compile("(\\d{1,4}):([0-5]\\d)(?::00)?");
  private static final Pattern BOTH =
      Pattern.compile("(\\d{1,4})\\s*(?:h|hrs?|hours?)\\s*([0-5]?\\d)\\s*(?:m|mins?|minutes?)?");

  private TypedDuration() {}

  /** Nothing where it cannot be read; there is no limit to its length here. */
  public static Optional<Minutes> read(String text, BareNumber bare) {
    String typed = INVISIBLE.matcher(text).replaceAll("").strip().toLowerCase(Locale.ROOT);
    Matcher clock = CLOCK.matcher(typed);
    if (clock.matches()) {
      return Optional.of(hoursAndMinutes(clock));
    }
    Matcher number = NUMBER.matcher(typed);
    if (number.matches()) {
      return number(number, bare);
    }
    Matcher both = BOTH.matcher(typed);
    return both.matches() ? Optional.of(hoursAndMinutes(both)) : Optional.empty();
  }

  private static Minutes hoursAndMinutes(Matcher parts) {
    return Minutes.of(60L * Long.parseLong(parts.group(1)) + Long.parseLong(parts.group(2)));
  }

  private static Optional<Minutes> number(Matcher parts, BareNumber bare) {
    BigDecimal number = new BigDecimal(parts.group(1).replace(',', '.'));
    String unit = parts.group(2) == null ? bareUnit(number, bare) : parts.group(2);
    return switch (unit) {
      case "m", "min", "mins", "minute", "minutes" -> Optional.of(new Minutes(number));
      case "h", "hr", "hrs", "hour", "hours" -> Optional.of(new Minutes(number.multiply(SIXTY)));
      default -> Optional.empty();
    };
  }

  private static String bareUnit(BigDecimal number, BareNumber bare) {
    return switch (bare) {
      case MINUTES -> "m";
      case HOURS -> "h";
      case AS_IN_LOG -> number.scale() > 0 ? "h" : "m";
    };
  }
}
