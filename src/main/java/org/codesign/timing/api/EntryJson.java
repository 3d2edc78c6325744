package org.codesign.timing.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.codesign.catalogue.TaskId;
import org.codesign.timing.EntryMode;
import org.codesign.timing.Source;
import org.codesign.timing.TimeEntry;
import org.codesign.timing.Work;
import org.jspecify.annotations.Nullable;

/**
 * A time entry as the API says it.
 *
 * @param day the day it counts to
 * @param minutes to the hundredth
 */
record EntryJson(
    UUID id,
    Source source,
    Instant startedAt,
    LocalDate day,
    BigDecimal minutes,
    UUID system,
    @Nullable UUID task,
    EntryMode entryMode) {

  static EntryJson of(TimeEntry entry) {
    return new EntryJson(
        entry.id().value(),
        entry.source(),
        entry.startedAt(),
        entry.day(),
        entry.minutes().value(),
        entry.work().system().value(),
        taskOf(entry.work()),
        entry.work().mode());
  }

  static @Nullable EntryJson ofNullable(@Nullable TimeEntry entry) {
    return entry == null ? null : of(entry);
  }

  static @Nullable UUID taskOf(Work work) {
    TaskId task = work.task();
    return task == null ? null : task.value();
  }
}
