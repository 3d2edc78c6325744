package org.codesign.timing;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.Instant;

/**
 * A timer somebody starts, or whose start they put right.
 *
 * @param source {@code TIMER}, {@code SWITCH} or {@code PROMPT}
 * @param startedAt not in the future
 * @param replaces the version of the timer that the worker saw; 0 for one that is new
 * @param confirmed the timer that it takes over from may have run for more than four hours
 */
public record TimerForm(
    @NotNull Source source,
    @NotNull Instant startedAt,
    @NotNull WorkForm work,
    @PositiveOrZero int replaces,
    boolean confirmed) {

  /** Comes after {@link WorkRules}. */
  RunningEntry timer(EntryId id) {
    return new RunningEntry(id, source, startedAt, WorkRules.work(work), replaces + 1);
  }
}
