package org.codesign.timing;

import java.time.LocalDate;
import org.codesign.shared.Invalid;

/**
 * Some days in a row, the first and the last among them. Refused with {@link Invalid} if backwards,
 * over 366 days, or before 2000 or after 2100.
 */
public record Period(LocalDate from, LocalDate to) {

  private static final int MAX_DAYS = 366;
  private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
  private static final LocalDate LATEST = LocalDate.of(2100, 12, 31);

  public Period {
    if (from.isBefore(EARLIEST) || to.isAfter(LATEST)) {
      throw new Invalid(from.isBefore(EARLIEST) ? "from" : "to", "timing.period.far");
    }
    if (to.isBefore(from)) {
      throw new Invalid("to", "timing.period.backwards");
    }
    if (!to.isBefore(from.plusDays(MAX_DAYS))) {
      throw new Invalid("to", "timing.period.long");
    }
  }

  public static Period of(LocalDate day) {
    return new Period(day, day);
  }
}
