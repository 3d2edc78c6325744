package org.codesign.catalogue.internal;

import java.time.LocalDate;
import org.codesign.shared.Invalid;
import org.jspecify.annotations.Nullable;

/** Days as the catalogue takes them: a year typed wrong must not last for centuries. */
public final class Days {

  static final String ODD = "catalogue.day.odd";

  private static final LocalDate FIRST = LocalDate.parse("1970-01-01");
  private static final LocalDate LAST = LocalDate.parse("2099-12-31");

  private Days() {}

  /**
   * @throws Invalid for a day before 1970 or after 2099
   */
  public static void mustMakeSense(String field, @Nullable LocalDate day) {
    if (day != null && !makesSense(day)) {
      throw new Invalid(field, ODD);
    }
  }

  static boolean makesSense(LocalDate day) {
    return !day.isBefore(FIRST) && !day.isAfter(LAST);
  }
}
