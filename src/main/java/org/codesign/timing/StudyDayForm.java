package org.codesign.timing;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * What a worker says about a day.
 *
 * @param hoursWorked more than 0, at most 24; needed with {@code COMPLETE} and {@code NONE}
 * @param replaces the version the worker saw; 0 where nothing was said before
 */
public record StudyDayForm(
    @NotNull Statement statement,
    @Nullable
        @DecimalMin(value = "0.25", message = "{timing.hours.range}")
        @DecimalMax(value = "24", message = "{timing.hours.range}")
        BigDecimal hoursWorked,
    @PositiveOrZero int replaces) {

  @Nullable BigDecimal hours() {
    return hoursWorked == null ? null : hoursWorked.setScale(2, RoundingMode.HALF_UP);
  }
}
