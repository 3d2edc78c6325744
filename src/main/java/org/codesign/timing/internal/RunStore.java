package org.codesign.timing.internal;

import static org.codesign.db.generated.tables.TimingLap.TIMING_LAP;
import static org.codesign.db.generated.tables.TimingRun.TIMING_RUN;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.codesign.catalogue.ScreenId;
import org.codesign.catalogue.StepId;
import org.codesign.catalogue.SystemId;
import org.codesign.catalogue.TaskId;
import org.codesign.identity.Actor;
import org.codesign.identity.PersonId;
import org.codesign.shared.GssCode;
import org.codesign.shared.NotFound;
import org.codesign.shared.Stale;
import org.codesign.timing.Interruption;
import org.codesign.timing.LapForm;
import org.codesign.timing.LapId;
import org.codesign.timing.NoteForm;
import org.codesign.timing.RunId;
import org.codesign.timing.StepPlace;
import org.codesign.timing.WorkflowRun;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.UpdateSetMoreStep;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Writes workflow runs. */
@Component
public class RunStore {

  private final DSLContext db;
  private final Clock clock;

  RunStore(DSLContext db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /**
   * The first lap has the run's id: who starts a run makes one id only.
   *
   * @throws NotFound if somebody else's run has the id
   */
  public void start(Actor actor, RunId id, TaskId task, StepPlace doing, Instant at) {
    Instant now = clock.instant();
    try {
      db.insertInto(TIMING_RUN)
          .set(TIMING_RUN.ID, id.value())
          .set(TIMING_RUN.PERSON_ID, actor.id().value())
          .set(TIMING_RUN.COUNCIL_CODE, actor.council().map(GssCode::value).orElse(null))
          .set(TIMING_RUN.TASK_ID, task.value())
          .set(TIMING_RUN.OPEN_OF, actor.id().value())
          .set(TIMING_RUN.STARTED_AT, at)
          .set(TIMING_RUN.CREATED_AT, now)
          .set(TIMING_RUN.CHANGED_AT, now)
          .execute();
      add(id, new LapId(id.value()), 1, at, doing, null);
    } catch (DuplicateKeyException taken) {
      throw new NotFound("run");
    }
  }

  /**
   * Ends the lap that goes on and begins the next.
   *
   * @throws NotFound if the next one's id is taken in another run
   */
  public void lap(WorkflowRun run, LapForm next, Instant at) {
    end(run, at);
    try {
      add(run.id(), next.id(), run.laps().size() + 1, at, next.doing(), next.interruption());
    } catch (DuplicateKeyException taken) {
      throw new NotFound("lap");
    }
  }

  private void add(
      RunId run,
      LapId id,
      int position,
      Instant at,
      StepPlace doing,
      @Nullable Interruption interruption) {
    Instant now = clock.instant();
    db.insertInto(TIMING_LAP)
        .set(TIMING_LAP.ID, id.value())
        .set(TIMING_LAP.RUN_ID, run.value())
        .set(TIMING_LAP.POSITION, position)
        .set(TIMING_LAP.STARTED_AT, at)
        .set(TIMING_LAP.STEP_ID, step(doing))
        .set(TIMING_LAP.NAMED, doing.named())
        .set(TIMING_LAP.SYSTEM_ID, system(doing))
        .set(TIMING_LAP.SCREEN_ID, screen(doing))
        .set(TIMING_LAP.INTERRUPTION, interruption == null ? null : interruption.name())
        .set(TIMING_LAP.CREATED_AT, now)
        .set(TIMING_LAP.CHANGED_AT, now)
        .execute();
  }

  private void end(WorkflowRun run, Instant at) {
    db.update(TIMING_LAP)
        .set(TIMING_LAP.ENDED_AT, at)
        .set(TIMING_LAP.CHANGED_AT, clock.instant())
        .where(TIMING_LAP.ID.eq(run.current().id().value()))
        .execute();
  }

  public void place(LapId lap, StepPlace doing) {
    db.update(TIMING_LAP)
        .set(TIMING_LAP.SYSTEM_ID, system(doing))
        .set(TIMING_LAP.SCREEN_ID, screen(doing))
        .set(TIMING_LAP.CHANGED_AT, clock.instant())
        .where(TIMING_LAP.ID.eq(lap.value()))
        .execute();
  }

  /** An interruption is no work and takes no marks. */
  public void mark(LapId lap, boolean keyedAgain, boolean waiting) {
    db.update(TIMING_LAP)
        .set(TIMING_LAP.KEYED_AGAIN, keyedAgain)
        .set(TIMING_LAP.WAITING, waiting)
        .set(TIMING_LAP.CHANGED_AT, clock.instant())
        .where(TIMING_LAP.ID.eq(lap.value()))
        .and(TIMING_LAP.INTERRUPTION.isNull())
        .execute();
  }

  /**
   * @throws Stale if it was changed since it was read
   */
  public void note(PersonId person, RunId id, NoteForm note) {
    int changed =
        touch()
            .set(TIMING_RUN.NOTE, note.text())
            .set(TIMING_RUN.VERSION, TIMING_RUN.VERSION.plus(1))
            .where(isOwn(person, id))
            .and(TIMING_RUN.VERSION.eq(note.version()))
            .execute();
    if (changed == 0) {
      throw new Stale("note");
    }
  }

  public void finish(WorkflowRun run, Instant at) {
    end(run, at);
    touch()
        .set(TIMING_RUN.FINISHED_AT, at)
        .setNull(TIMING_RUN.OPEN_OF)
        .where(TIMING_RUN.ID.eq(run.id().value()))
        .execute();
  }

  /**
   * @throws NotFound if the person has no such run
   */
  public void delete(PersonId person, RunId id) {
    int deleted =
        touch()
            .setNull(TIMING_RUN.OPEN_OF)
            .set(
                TIMING_RUN.DELETED_AT,
                coalesce(TIMING_RUN.DELETED_AT, val(clock.instant(), TIMING_RUN.DELETED_AT)))
            .where(isOwn(person, id))
            .execute();
    if (deleted == 0) {
      throw new NotFound("run");
    }
  }

  public void restore(PersonId person, RunId id) {
    touch()
        .set(TIMING_RUN.OPEN_OF, when(TIMING_RUN.FINISHED_AT.isNull(), TIMING_RUN.PERSON_ID))
        .setNull(TIMING_RUN.DELETED_AT)
        .where(isOwn(person, id))
        .execute();
  }

  private UpdateSetMoreStep<?> touch() {
    return db.update(TIMING_RUN).set(TIMING_RUN.CHANGED_AT, clock.instant());
  }

  private static Condition isOwn(PersonId person, RunId id) {
    return TIMING_RUN.ID.eq(id.value()).and(TIMING_RUN.PERSON_ID.eq(person.value()));
  }

  private static @Nullable UUID step(StepPlace doing) {
    return Optional.ofNullable(doing.step()).map(StepId::value).orElse(null);
  }

  private static @Nullable UUID system(StepPlace doing) {
    return Optional.ofNullable(doing.system()).map(SystemId::value).orElse(null);
  }

  private static @Nullable UUID screen(StepPlace doing) {
    return Optional.ofNullable(doing.screen()).map(ScreenId::value).orElse(null);
  }
}
