package org.codesign.timing.internal;

import static org.codesign.db.generated.tables.TimingEntry.TIMING_ENTRY;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.codesign.catalogue.SystemId;
import org.codesign.catalogue.TaskId;
import org.codesign.shared.Minutes;
import org.codesign.timing.EntryId;
import org.codesign.timing.EntryMode;
import org.codesign.timing.Source;
import org.codesign.timing.TimeEntry;
import org.codesign.timing.Work;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;

/** Reads time entries out of rows. */
final class EntryRow {

  static final List<SelectField<?>> COLUMNS =
      List.of(
          TIMING_ENTRY.ID,
          TIMING_ENTRY.SOURCE,
          TIMING_ENTRY.STARTED_AT,
          TIMING_ENTRY.MINUTES,
          TIMING_ENTRY.SYSTEM_ID,
          TIMING_ENTRY.TASK_ID,
          TIMING_ENTRY.ENTRY_MODE);

  private EntryRow() {}

  static TimeEntry entry(Record row) {
    UUID id = row.get(TIMING_ENTRY.ID);
    Instant startedAt = row.get(TIMING_ENTRY.STARTED_AT);
    BigDecimal minutes = row.get(TIMING_ENTRY.MINUTES);
    return new TimeEntry(
        new EntryId(id),
        Source.valueOf(row.get(TIMING_ENTRY.SOURCE)),
        startedAt,
        new Minutes(minutes),
        work(
            row.get(TIMING_ENTRY.SYSTEM_ID),
            row.get(TIMING_ENTRY.TASK_ID),
            row.get(TIMING_ENTRY.ENTRY_MODE)));
  }

  static Work work(UUID system, @Nullable UUID task, String mode) {
    return new Work(
        new SystemId(system), task == null ? null : new TaskId(task), EntryMode.valueOf(mode));
  }

  static @Nullable UUID taskOf(Work work) {
    TaskId task = work.task();
    return task == null ? null : task.value();
  }
}
