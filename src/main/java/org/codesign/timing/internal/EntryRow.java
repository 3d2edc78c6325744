package org.codesign.timing.internal;

import static org.codesign.db.generated.tables.TimingEntry.TIMING_ENTRY;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.codesign.shared.Minutes;
import org.codesign.timing.EntryId;
import org.codesign.timing.LoggedEntry;
import org.codesign.timing.Source;
import org.codesign.timing.TimeEntry;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.Table;

/** Reads time entries out of rows, those of the log or of its history. */
final class EntryRow {

  static final List<SelectField<?>> COLUMNS = columns(TIMING_ENTRY);

  private EntryRow() {}

  /** The history names its columns as the log does, but for the id. */
  static List<SelectField<?>> columns(Table<?> table) {
    return Stream.concat(
            Stream.of(
                    TIMING_ENTRY.SOURCE,
                    TIMING_ENTRY.STARTED_AT,
                    TIMING_ENTRY.MINUTES,
                    TIMING_ENTRY.VERSION,
                    TIMING_ENTRY.DELETED_AT)
                .<SelectField<?>>map(it -> table.field(it)),
            WorkRow.columns(table).stream())
        .toList();
  }

  static LoggedEntry entry(UUID id, Record row) {
    String source = row.get(TIMING_ENTRY.SOURCE.getName(), String.class);
    Instant startedAt = row.get(TIMING_ENTRY.STARTED_AT.getName(), Instant.class);
    BigDecimal minutes = row.get(TIMING_ENTRY.MINUTES.getName(), BigDecimal.class);
    TimeEntry entry =
        new TimeEntry(
            new EntryId(id),
            Source.valueOf(source),
            startedAt,
            new Minutes(minutes),
            WorkRow.work(row));
    return new LoggedEntry(
        entry,
        row.get(TIMING_ENTRY.VERSION.getName(), Integer.class),
        row.get(TIMING_ENTRY.DELETED_AT.getName()) != null);
  }
}
