package org.codesign.timing;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.time.Instant;
import org.codesign.shared.Minutes;
import org.jspecify.annotations.Nullable;

/**
 * What an entry is to say.
 *
 * @param minutes more than 0, at most 960; rounded to the hundredth
 * @param recordedAt when the worker put it in, which may be long before it arrives; null for now
 * @param replaces the version of the entry that the worker saw, and that this takes the place of; 0
 *     for an entry that is new
 * @param confirmed the person was asked about more than four hours and said it is right
 */
public record EntryForm(
    @NotNull Source source,
    @NotNull Instant startedAt,
    @NotNull
        @DecimalMin(value = "0.01", message = "{timing.minutes.range}")
        @DecimalMax(value = "960", message = "{timing.minutes.range}")
        BigDecimal minutes,
    @NotNull WorkForm work,
    @Nullable Instant recordedAt,
    @PositiveOrZero int replaces,
    boolean confirmed) {

  /** Comes after {@link WorkRules}. */
  TimeEntry entry(EntryId id) {
    return new TimeEntry(id, source, startedAt, new Minutes(minutes), WorkRules.work(work));
  }
}
