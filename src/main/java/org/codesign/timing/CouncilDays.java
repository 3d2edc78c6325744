package org.codesign.timing;

import java.time.LocalDate;
import org.codesign.shared.GssCode;

/**
 * Days of a council.
 *
 * @param from the first
 * @param until the first that is left out, after {@code from}
 */
public record CouncilDays(GssCode council, LocalDate from, LocalDate until) {

  public boolean contains(LocalDate day) {
    return !day.isBefore(from) && day.isBefore(until);
  }
}
