package org.codesign.timing.internal;

import static org.codesign.db.generated.tables.TimingRunning.TIMING_RUNNING;
import static org.jooq.Records.mapping;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.codesign.identity.PersonId;
import org.codesign.shared.NotFound;
import org.codesign.timing.EntryId;
import org.codesign.timing.RunningEntry;
import org.codesign.timing.Source;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Keeps the one timer that a person may have running. */
@Component
public class TimerStore {

  private final DSLContext db;
  private final Clock clock;

  TimerStore(DSLContext db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  public Optional<RunningEntry> of(PersonId person) {
    return db.select(
            TIMING_RUNNING.ID,
            TIMING_RUNNING.SOURCE,
            TIMING_RUNNING.STARTED_AT,
            TIMING_RUNNING.SYSTEM_ID,
            TIMING_RUNNING.TASK_ID,
            TIMING_RUNNING.ENTRY_MODE)
        .from(TIMING_RUNNING)
        .where(TIMING_RUNNING.PERSON_ID.eq(person.value()))
        .fetchOptional(mapping(TimerStore::timer));
  }

  /**
   * @throws NotFound if somebody else's timer has the id
   */
  public void put(PersonId person, RunningEntry timer) {
    Instant now = clock.instant();
    try {
      db.insertInto(TIMING_RUNNING)
          .set(TIMING_RUNNING.PERSON_ID, person.value())
          .set(TIMING_RUNNING.ID, timer.id().value())
          .set(TIMING_RUNNING.SOURCE, timer.source().name())
          .set(TIMING_RUNNING.STARTED_AT, timer.startedAt())
          .set(TIMING_RUNNING.SYSTEM_ID, timer.work().system().value())
          .set(TIMING_RUNNING.TASK_ID, EntryRow.taskOf(timer.work()))
          .set(TIMING_RUNNING.ENTRY_MODE, timer.work().mode().name())
          .set(TIMING_RUNNING.CREATED_AT, now)
          .set(TIMING_RUNNING.CHANGED_AT, now)
          .execute();
    } catch (DuplicateKeyException taken) {
      throw new NotFound("timer");
    }
  }

  /** Nothing happens where another timer runs, or none. */
  public void remove(PersonId person, EntryId id) {
    db.deleteFrom(TIMING_RUNNING)
        .where(TIMING_RUNNING.PERSON_ID.eq(person.value()))
        .and(TIMING_RUNNING.ID.eq(id.value()))
        .execute();
  }

  private static RunningEntry timer(
      UUID id, String source, Instant startedAt, UUID system, @Nullable UUID task, String mode) {
    return new RunningEntry(
        new EntryId(id), Source.valueOf(source), startedAt, EntryRow.work(system, task, mode));
  }
}
