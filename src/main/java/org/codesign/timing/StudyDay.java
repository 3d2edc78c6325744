package org.codesign.timing;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One worker's one day, the denominator of all figures.
 *
 * @param hoursWorked more than 0, at most 24, to the hundredth; null unless the day was worked
 * @param version 1 when first stated, one more with each change
 */
public record StudyDay(
    LocalDate day, Statement statement, @Nullable BigDecimal hoursWorked, int version) {

  boolean says(StudyDay other) {
    BigDecimal hours = other.hoursWorked;
    return statement == other.statement
        && (hoursWorked == null
            ? hours == null
            : hours != null && hoursWorked.compareTo(hours) == 0);
  }
}
