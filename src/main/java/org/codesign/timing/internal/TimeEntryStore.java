package org.codesign.timing.internal;

import static org.codesign.db.generated.tables.TimingEntry.TIMING_ENTRY;
import static org.codesign.db.generated.tables.TimingEntryVersion.TIMING_ENTRY_VERSION;
import static org.codesign.db.generated.tables.TimingRunning.TIMING_RUNNING;
import static org.codesign.db.generated.tables.TimingWorker.TIMING_WORKER;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.codesign.identity.PersonId;
import org.codesign.shared.NotFound;
import org.codesign.timing.EntryId;
import org.codesign.timing.LoggedEntry;
import org.codesign.timing.TimeEntry;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.UpdateSetMoreStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Writes time entries. */
@Component
public class TimeEntryStore {

  private final DSLContext db;
  private final Clock clock;

  TimeEntryStore(DSLContext db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /**
   * Lets no other transaction write this person's log until this one is over. Comes first in each,
   * before anything is read, so that all that is read is the latest.
   */
  public void lock(PersonId person) {
    boolean known =
        db.selectOne()
            .from(TIMING_WORKER)
            .where(TIMING_WORKER.PERSON_ID.eq(person.value()))
            .forUpdate()
            .fetchOptional()
            .isPresent();
    if (!known) {
      enrol(person);
    }
  }

  private void enrol(PersonId person) {
    Instant now = clock.instant();
    db.insertInto(TIMING_WORKER)
        .set(TIMING_WORKER.PERSON_ID, person.value())
        .set(TIMING_WORKER.CREATED_AT, now)
        .set(TIMING_WORKER.CHANGED_AT, now)
        .onDuplicateKeyUpdate()
        .set(TIMING_WORKER.PERSON_ID, TIMING_WORKER.PERSON_ID)
        .execute();
  }

  /**
   * @throws NotFound if the entry is somebody else's
   */
  public Optional<LoggedEntry> find(PersonId person, EntryId id) {
    return db.select(EntryRow.COLUMNS)
        .select(TIMING_ENTRY.PERSON_ID)
        .from(TIMING_ENTRY)
        .where(TIMING_ENTRY.ID.eq(id.value()))
        .fetchOptional(row -> own(person, id, row));
  }

  /**
   * What an entry meets, in one statement: itself as it is kept, the rest of its day, and the
   * timer.
   *
   * @throws NotFound if the entry is somebody else's
   */
  public Met meet(PersonId person, TimeEntry entry) {
    Field<BigDecimal> rest =
        DSL.field(TimeEntryReader.sumOf(TimeEntryReader.restOfDay(person, entry)));
    Field<@Nullable UUID> timer =
        DSL.field(
            DSL.select(TIMING_RUNNING.ID)
                .from(TIMING_RUNNING)
                .where(TIMING_RUNNING.PERSON_ID.eq(person.value())));
    return db.select(EntryRow.COLUMNS)
        .select(TIMING_ENTRY.PERSON_ID, rest, timer)
        .from(DSL.selectOne().asTable("one"))
        .leftJoin(TIMING_ENTRY)
        .on(TIMING_ENTRY.ID.eq(entry.id().value()))
        .fetchSingle(row ->
            new Met(
                row.get(TIMING_ENTRY.PERSON_ID) == null ? null : own(person, entry.id(), row),
                TimeEntryReader.minutes(row.get(rest)),
                entry.id().value().equals(row.get(timer))));
  }

  private static LoggedEntry own(PersonId person, EntryId id, Record row) {
    if (!person.value().equals(row.get(TIMING_ENTRY.PERSON_ID))) {
      throw new NotFound("time entry");
    }
    return EntryRow.entry(id.value(), row);
  }

  /** What the entry said before; nothing where that version is yet to come, or is the latest. */
  public Optional<LoggedEntry> version(EntryId id, int version) {
    return db.select(EntryRow.columns(TIMING_ENTRY_VERSION))
        .from(TIMING_ENTRY_VERSION)
        .where(TIMING_ENTRY_VERSION.ENTRY_ID.eq(id.value()))
        .and(TIMING_ENTRY_VERSION.VERSION.eq(version))
        .fetchOptional(row -> EntryRow.entry(id.value(), row));
  }

  /**
   * @throws NotFound if the id was taken by somebody else a moment ago
   */
  public void add(PersonId person, LoggedEntry logged, Instant recordedAt) {
    Instant now = clock.instant();
    TimeEntry entry = logged.entry();
    try {
      db.insertInto(TIMING_ENTRY)
          .set(TIMING_ENTRY.ID, entry.id().value())
          .set(TIMING_ENTRY.PERSON_ID, person.value())
          .set(content(entry))
          .set(TIMING_ENTRY.VERSION, logged.version())
          .set(TIMING_ENTRY.RECORDED_AT, recordedAt)
          .set(TIMING_ENTRY.CREATED_AT, now)
          .set(TIMING_ENTRY.CHANGED_AT, now)
          .execute();
    } catch (DuplicateKeyException taken) {
      throw new NotFound("time entry");
    }
  }

  private static Map<Field<?>, @Nullable Object> content(TimeEntry entry) {
    var content = WorkRow.values(TIMING_ENTRY, entry.work());
    content.put(TIMING_ENTRY.SOURCE, entry.source().name());
    content.put(TIMING_ENTRY.STARTED_AT, entry.startedAt());
    content.put(TIMING_ENTRY.DAY, entry.day());
    content.put(TIMING_ENTRY.MINUTES, entry.minutes().value());
    return content;
  }

  /** Makes the next version of it; what it said goes into its history. */
  public void change(PersonId person, LoggedEntry logged) {
    putIntoHistory(logged.id());
    touch()
        .set(content(logged.entry()))
        .setNull(TIMING_ENTRY.DELETED_AT)
        .where(isOwn(person, logged.id()))
        .execute();
  }

  /** Makes the version that is its deletion. */
  public void delete(PersonId person, EntryId id) {
    putIntoHistory(id);
    touch().set(TIMING_ENTRY.DELETED_AT, clock.instant()).where(isOwn(person, id)).execute();
  }

  private void putIntoHistory(EntryId id) {
    putIntoHistory(TIMING_ENTRY.ID.eq(id.value()));
  }

  /** Keeps what these entries say, before they are changed. */
  void putIntoHistory(Condition which) {
    List<Field<?>> kept = new ArrayList<>(List.of(TIMING_ENTRY_VERSION.fields()));
    kept.remove(TIMING_ENTRY_VERSION.ENTRY_ID);
    List<Field<?>> now = kept.stream().<Field<?>>map(TIMING_ENTRY::field).toList();
    kept.addFirst(TIMING_ENTRY_VERSION.ENTRY_ID);
    db.insertInto(TIMING_ENTRY_VERSION)
        .columns(kept)
        .select(db.select(TIMING_ENTRY.ID).select(now).from(TIMING_ENTRY).where(which))
        .execute();
  }

  private UpdateSetMoreStep<?> touch() {
    return db.update(TIMING_ENTRY)
        .set(TIMING_ENTRY.CHANGED_AT, clock.instant())
        .set(TIMING_ENTRY.VERSION, TIMING_ENTRY.VERSION.plus(1));
  }

  private static Condition isOwn(PersonId person, EntryId id) {
    return TIMING_ENTRY.ID.eq(id.value()).and(TIMING_ENTRY.PERSON_ID.eq(person.value()));
  }
}
