package org.codesign.timing;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.codesign.catalogue.SystemId;
import org.codesign.catalogue.TaskId;
import org.jspecify.annotations.Nullable;

/**
 * A timer somebody starts.
 *
 * @param startedAt not in the future
 * @param confirmed the timer that it takes over from may have run for more than four hours
 */
public record TimerForm(
    @NotNull Instant startedAt,
    @NotNull SystemId system,
    @Nullable TaskId task,
    @NotNull EntryMode entryMode,
    boolean confirmed) {

  RunningEntry timer(EntryId id) {
    return new RunningEntry(id, Source.TIMER, startedAt, new Work(system, task, entryMode));
  }
}
