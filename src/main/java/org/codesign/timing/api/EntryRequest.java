package org.codesign.timing.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.codesign.catalogue.SystemId;
import org.codesign.catalogue.TaskId;
import org.codesign.timing.EntryForm;
import org.codesign.timing.EntryMode;
import org.codesign.timing.Source;
import org.jspecify.annotations.Nullable;

/** An entry to log, as a client sends it: anything may be missing. */
record EntryRequest(
    @Nullable Source source,
    @Nullable Instant startedAt,
    @Nullable BigDecimal minutes,
    @Nullable UUID system,
    @Nullable UUID task,
    @Nullable EntryMode entryMode,
    @Nullable Boolean confirmed) {

  /** What is missing stays so here, for the form's validation to name. */
  @SuppressWarnings("NullAway")
  EntryForm form() {
    return new EntryForm(
        source,
        startedAt,
        minutes,
        system == null ? null : new SystemId(system),
        task == null ? null : new TaskId(task),
        entryMode,
        Boolean.TRUE.equals(confirmed));
  }
}
