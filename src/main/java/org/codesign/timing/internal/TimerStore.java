package org.codesign.timing.internal;

import static org.codesign.db.generated.tables.TimingRunning.TIMING_RUNNING;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.codesign.identity.PersonId;
import org.codesign.shared.NotFound;
import org.codesign.timing.EntryId;
import org.codesign.timing.RunningEntry;
import org.codesign.timing.Source;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
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
            TIMING_RUNNING.VERSION)
        .select(WorkRow.columns(TIMING_RUNNING))
        .from(TIMING_RUNNING)
        .where(TIMING_RUNNING.PERSON_ID.eq(person.value()))
        .fetchOptional(TimerStore::timer);
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
          .set(content(timer))
          .set(TIMING_RUNNING.CREATED_AT, now)
          .set(TIMING_RUNNING.CHANGED_AT, now)
          .execute();
    } catch (DuplicateKeyException taken) {
      throw new NotFound("timer");
    }
  }

  public void change(PersonId person, RunningEntry timer) {
    db.update(TIMING_RUNNING)
        .set(content(timer))
        .set(TIMING_RUNNING.CHANGED_AT, clock.instant())
        .where(TIMING_RUNNING.PERSON_ID.eq(person.value()))
        .and(TIMING_RUNNING.ID.eq(timer.id().value()))
        .execute();
  }

  private static Map<Field<?>, @Nullable Object> content(RunningEntry timer) {
    var content = WorkRow.values(TIMING_RUNNING, timer.work());
    content.put(TIMING_RUNNING.SOURCE, timer.source().name());
    content.put(TIMING_RUNNING.STARTED_AT, timer.startedAt());
    content.put(TIMING_RUNNING.VERSION, timer.version());
    return content;
  }

  /** Nothing happens where another timer runs, or none. */
  public void remove(PersonId person, EntryId id) {
    db.deleteFrom(TIMING_RUNNING)
        .where(TIMING_RUNNING.PERSON_ID.eq(person.value()))
        .and(TIMING_RUNNING.ID.eq(id.value()))
        .execute();
  }

  private static RunningEntry timer(Record row) {
    return new RunningEntry(
        new EntryId(row.get(TIMING_RUNNING.ID)),
        Source.valueOf(row.get(TIMING_RUNNING.SOURCE)),
        row.get(TIMING_RUNNING.STARTED_AT),
        WorkRow.work(row),
        row.get(TIMING_RUNNING.VERSION));
  }
}
