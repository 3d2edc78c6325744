package org.codesign.timing;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Instant;
import org.codesign.catalogue.SystemId;
import org.codesign.catalogue.TaskId;
import org.codesign.shared.Minutes;
import org.jspecify.annotations.Nullable;

/**
 * An entry somebody logs.
 *
 * @param minutes more than 0, at most 960; rounded to the hundredth
 * @param confirmed the person was asked about more than four hours and said it is right
 */
public record EntryForm(
    @NotNull Source source,
    @NotNull Instant startedAt,
    @NotNull
        @DecimalMin(value = "0.01", message = "{timing.minutes.range}")
        @DecimalMax(value = "960", message = "{timing.minutes.range}")
        BigDecimal minutes,
    @NotNull SystemId system,
    @Nullable TaskId task,
    @NotNull EntryMode entryMode,
    boolean confirmed) {

  TimeEntry entry(EntryId id) {
    return new TimeEntry(
        id, source, startedAt, new Minutes(minutes), new Work(system, task, entryMode));
  }
}
