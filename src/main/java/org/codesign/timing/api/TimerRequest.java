package org.codesign.timing.api;

import java.time.Instant;
import java.util.UUID;
import org.codesign.catalogue.SystemId;
import org.codesign.catalogue.TaskId;
import org.codesign.timing.EntryMode;
import org.codesign.timing.TimerForm;
import org.jspecify.annotations.Nullable;

/** A timer to start, as a client sends it: anything may be missing. */
record TimerRequest(
    @Nullable Instant startedAt,
    @Nullable UUID system,
    @Nullable UUID task,
    @Nullable EntryMode entryMode,
    @Nullable Boolean confirmed) {

  /** What is missing stays so here, for the form's validation to name. */
  @SuppressWarnings("NullAway")
  TimerForm form() {
    return new TimerForm(
        startedAt,
        system == null ? null : new SystemId(system),
        task == null ? null : new TaskId(task),
        entryMode,
        Boolean.TRUE.equals(confirmed));
  }
}
