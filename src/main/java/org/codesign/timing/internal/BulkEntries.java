package org.codesign.timing.internal;

import static org.codesign.db.generated.tables.TimingEntry.TIMING_ENTRY;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.codesign.timing.EntryMode;
import org.codesign.timing.ImportId;
import org.codesign.timing.Source;
import org.jooq.BatchBindStep;
import org.jooq.DSLContext;
import org.jooq.InsertValuesStep12;
import org.jooq.RowCountQuery;
import org.jspecify.annotations.Nullable;

/**
 * Writes many entries of one import, some thousands at a time. New ones go to the server as one
 * statement.
 */
final class BulkEntries {

  private static final int AT_ONCE = 5000;

  private final DSLContext db;
  private final ImportId id;
  private final Instant now;
  private final RowCountQuery insert;
  private @Nullable BatchBindStep batch;

  private BulkEntries(DSLContext db, ImportId id, Instant now, boolean mayBeThere) {
    this.db = db;
    this.id = id;
    this.now = now;
    InsertValuesStep12<?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?> plain = plain(db);
    this.insert =
        mayBeThere ? plain.onDuplicateKeyUpdate().set(TIMING_ENTRY.ID, TIMING_ENTRY.ID) : plain;
  }

  /** Of entries whose ids are new. */
  static BulkEntries ofNew(DSLContext db, ImportId id, Instant now) {
    return new BulkEntries(db, id, now, false);
  }

  /** Of entries that may be there already; those are left as they are. */
  static BulkEntries ofMissing(DSLContext db, ImportId id, Instant now) {
    return new BulkEntries(db, id, now, true);
  }

  private static InsertValuesStep12<?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?> plain(DSLContext db) {
    return db.insertInto(
            TIMING_ENTRY,
            TIMING_ENTRY.ID,
            TIMING_ENTRY.PERSON_ID,
            TIMING_ENTRY.SOURCE,
            TIMING_ENTRY.STARTED_AT,
            TIMING_ENTRY.DAY,
            TIMING_ENTRY.MINUTES,
            TIMING_ENTRY.SYSTEM_ID,
            TIMING_ENTRY.TASK_ID,
            TIMING_ENTRY.ENTRY_MODE,
            TIMING_ENTRY.IMPORT_ID,
            TIMING_ENTRY.CREATED_AT,
            TIMING_ENTRY.CHANGED_AT)
        .values(
            (@Nullable UUID) null,
            (@Nullable UUID) null,
            (@Nullable String) null,
            (@Nullable Instant) null,
            (@Nullable LocalDate) null,
            (@Nullable BigDecimal) null,
            (@Nullable UUID) null,
            (@Nullable UUID) null,
            (@Nullable String) null,
            (@Nullable UUID) null,
            (@Nullable Instant) null,
            (@Nullable Instant) null);
  }

  void add(UUID entry, UUID person, ImportedEntry it) {
    BatchBindStep open = batch == null ? db.batch(insert) : batch;
    batch =
        open.bind(
            entry,
            person,
            Source.IMPORT.name(),
            it.startedAt(),
            it.day(),
            it.minutes(),
            it.system(),
            it.task(),
            it.mode().name(),
            id.value(),
            now,
            now);
    if (batch.size() >= AT_ONCE) {
      flush();
    }
  }

  void flush() {
    if (batch != null) {
      batch.execute();
      batch = null;
    }
  }

  /** What is written of an entry besides whose and which it is. */
  record ImportedEntry(
      Instant startedAt,
      LocalDate day,
      BigDecimal minutes,
      UUID system,
      @Nullable UUID task,
      EntryMode mode) {}
}
