package org.codesign.timing.internal;

import static org.codesign.db.generated.tables.TimingEntry.TIMING_ENTRY;
import static org.codesign.db.generated.tables.TimingWorker.TIMING_WORKER;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.val;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.codesign.identity.PersonId;
import org.codesign.shared.NotFound;
import org.codesign.timing.EntryId;
import org.codesign.timing.TimeEntry;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.UpdateSetMoreStep;
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
  public Optional<StoredEntry> find(PersonId person, EntryId id) {
    return db.select(EntryRow.COLUMNS)
        .select(TIMING_ENTRY.PERSON_ID, TIMING_ENTRY.DELETED_AT)
        .from(TIMING_ENTRY)
        .where(TIMING_ENTRY.ID.eq(id.value()))
        .fetchOptional(row -> {
          if (!person.value().equals(row.get(TIMING_ENTRY.PERSON_ID))) {
            throw new NotFound("time entry");
          }
          return new StoredEntry(EntryRow.entry(row), row.get(TIMING_ENTRY.DELETED_AT) != null);
        });
  }

  /**
   * @throws NotFound if the id was taken by somebody else a moment ago
   */
  public void add(PersonId person, TimeEntry entry) {
    Instant now = clock.instant();
    try {
      db.insertInto(TIMING_ENTRY)
          .set(TIMING_ENTRY.ID, entry.id().value())
          .set(TIMING_ENTRY.PERSON_ID, person.value())
          .set(TIMING_ENTRY.SOURCE, entry.source().name())
          .set(TIMING_ENTRY.STARTED_AT, entry.startedAt())
          .set(TIMING_ENTRY.DAY, entry.day())
          .set(TIMING_ENTRY.MINUTES, entry.minutes().value())
          .set(TIMING_ENTRY.SYSTEM_ID, entry.work().system().value())
          .set(TIMING_ENTRY.TASK_ID, EntryRow.taskOf(entry.work()))
          .set(TIMING_ENTRY.ENTRY_MODE, entry.work().mode().name())
          .set(TIMING_ENTRY.CREATED_AT, now)
          .set(TIMING_ENTRY.CHANGED_AT, now)
          .execute();
    } catch (DuplicateKeyException taken) {
      throw new NotFound("time entry");
    }
  }

  /**
   * @throws NotFound if the person has no such entry
   */
  public void delete(PersonId person, EntryId id) {
    int deleted =
        touch()
            .set(
                TIMING_ENTRY.DELETED_AT,
                coalesce(TIMING_ENTRY.DELETED_AT, val(clock.instant(), TIMING_ENTRY.DELETED_AT)))
            .where(isOwn(person, id))
            .execute();
    if (deleted == 0) {
      throw new NotFound("time entry");
    }
  }

  public void restore(PersonId person, EntryId id) {
    touch().setNull(TIMING_ENTRY.DELETED_AT).where(isOwn(person, id)).execute();
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
