package org.codesign.timing.internal;

import static org.codesign.db.generated.tables.TimingLap.TIMING_LAP;
import static org.codesign.db.generated.tables.TimingRun.TIMING_RUN;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.codesign.catalogue.ScreenId;
import org.codesign.catalogue.StepId;
import org.codesign.catalogue.SystemId;
import org.codesign.catalogue.TaskId;
import org.codesign.identity.PersonId;
import org.codesign.shared.Cursor;
import org.codesign.shared.Minutes;
import org.codesign.shared.NotFound;
import org.codesign.shared.Page;
import org.codesign.timing.Interruption;
import org.codesign.timing.Lap;
import org.codesign.timing.LapId;
import org.codesign.timing.RunId;
import org.codesign.timing.RunListItem;
import org.codesign.timing.StepPlace;
import org.codesign.timing.WorkflowRun;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads one person's workflow runs; every query begins with the person. */
@Component
public class RunReader {

  private static final int PAGE_SIZE = 20;
  private static final int RECENT_LAPS = 200;

  private final DSLContext db;

  RunReader(DSLContext db) {
    this.db = db;
  }

  public Optional<WorkflowRun> running(PersonId person) {
    return run(TIMING_RUN.OPEN_OF.eq(person.value()));
  }

  public Optional<WorkflowRun> one(PersonId person, RunId id) {
    return run(isOf(person).and(TIMING_RUN.ID.eq(id.value())).and(isKept()));
  }

  /**
   * Deleted ones too.
   *
   * @throws NotFound if it is somebody else's
   */
  public Optional<WorkflowRun> any(PersonId person, RunId id) {
    Optional<UUID> owner =
        db.select(TIMING_RUN.PERSON_ID)
            .from(TIMING_RUN)
            .where(TIMING_RUN.ID.eq(id.value()))
            .fetchOptional(TIMING_RUN.PERSON_ID);
    if (owner.isPresent() && !owner.get().equals(person.value())) {
      throw new NotFound("run");
    }
    return run(isOf(person).and(TIMING_RUN.ID.eq(id.value())));
  }

  private Optional<WorkflowRun> run(Condition which) {
    return db.selectFrom(TIMING_RUN)
        .where(which)
        .fetchOptional(row ->
            new WorkflowRun(
                new RunId(row.get(TIMING_RUN.ID)),
                new TaskId(row.get(TIMING_RUN.TASK_ID)),
                row.get(TIMING_RUN.STARTED_AT),
                row.get(TIMING_RUN.FINISHED_AT),
                laps(row.get(TIMING_RUN.ID)),
                row.get(TIMING_RUN.NOTE),
                row.get(TIMING_RUN.VERSION)));
  }

  private List<Lap> laps(UUID run) {
    return db.selectFrom(TIMING_LAP)
        .where(TIMING_LAP.RUN_ID.eq(run))
        .orderBy(TIMING_LAP.POSITION)
        .fetch(row ->
            new Lap(
                new LapId(row.get(TIMING_LAP.ID)),
                row.get(TIMING_LAP.STARTED_AT),
                row.get(TIMING_LAP.ENDED_AT),
                doing(row),
                row.get(TIMING_LAP.INTERRUPTION) == null
                    ? null
                    : Interruption.valueOf(row.get(TIMING_LAP.INTERRUPTION)),
                row.get(TIMING_LAP.KEYED_AGAIN),
                row.get(TIMING_LAP.WAITING)));
  }

  private static StepPlace doing(Record row) {
    UUID step = row.get(TIMING_LAP.STEP_ID);
    UUID system = row.get(TIMING_LAP.SYSTEM_ID);
    UUID screen = row.get(TIMING_LAP.SCREEN_ID);
    return new StepPlace(
        step == null ? null : new StepId(step),
        row.get(TIMING_LAP.NAMED),
        system == null ? null : new SystemId(system),
        screen == null ? null : new ScreenId(screen));
  }

  /** Newest first. */
  public Page<RunListItem> finished(PersonId person, @Nullable Cursor after) {
    Field<Integer> laps =
        DSL.field(selectCount().from(TIMING_LAP).where(TIMING_LAP.RUN_ID.eq(TIMING_RUN.ID)));
    Field<Long> interrupted = interruptedMicros();
    List<RunListItem> rows =
        db.select(
                TIMING_RUN.ID,
                TIMING_RUN.TASK_ID,
                TIMING_RUN.STARTED_AT,
                TIMING_RUN.FINISHED_AT,
                interrupted,
                laps)
            .from(TIMING_RUN)
            .where(isOf(person))
            .and(isKept())
            .and(TIMING_RUN.FINISHED_AT.isNotNull())
            .and(isAfter(after))
            .orderBy(TIMING_RUN.STARTED_AT.desc(), TIMING_RUN.ID.desc())
            .limit(PAGE_SIZE + 1)
            .fetch(row ->
                new RunListItem(
                    new RunId(row.value1()),
                    new TaskId(row.value2()),
                    row.value3(),
                    Minutes.of(Duration.between(row.value3(), row.value4())),
                    Minutes.of(Duration.ofMillis(row.value5() / 1000)),
                    row.value6()));
    return Page.of(rows, PAGE_SIZE, it -> Cursor.of(it.startedAt(), it.id()));
  }

  private static Field<Long> interruptedMicros() {
    return DSL.field(
        select(
                DSL.field(
                    "coalesce(sum(timestampdiff(microsecond, {0}, {1})), 0)",
                    Long.class, TIMING_LAP.STARTED_AT, TIMING_LAP.ENDED_AT))
            .from(TIMING_LAP)
            .where(TIMING_LAP.RUN_ID.eq(TIMING_RUN.ID))
            .and(TIMING_LAP.INTERRUPTION.isNotNull()));
  }

  /** The first comparison alone lets the index begin at the right row. */
  private static Condition isAfter(@Nullable Cursor after) {
    if (after == null) {
      return noCondition();
    }
    Instant startedAt = after.instant(0);
    UUID id = after.uuid(1);
    return TIMING_RUN
        .STARTED_AT
        .le(startedAt)
        .and(TIMING_RUN.STARTED_AT.lt(startedAt).or(TIMING_RUN.ID.lt(id)));
  }

  /** What was done last at each step of the task, and where. */
  public Map<StepId, StepPlace> habits(PersonId person, TaskId task) {
    Map<StepId, StepPlace> latest = new HashMap<>();
    db.select(TIMING_LAP.STEP_ID, TIMING_LAP.NAMED, TIMING_LAP.SYSTEM_ID, TIMING_LAP.SCREEN_ID)
        .from(TIMING_RUN)
        .join(TIMING_LAP)
        .on(TIMING_LAP.RUN_ID.eq(TIMING_RUN.ID))
        .where(isOf(person))
        .and(TIMING_RUN.TASK_ID.eq(task.value()))
        .and(isKept())
        .and(TIMING_LAP.STEP_ID.isNotNull())
        .orderBy(TIMING_RUN.STARTED_AT.desc(), TIMING_LAP.POSITION.desc())
        .limit(RECENT_LAPS)
        .forEach(row -> {
          StepPlace doing = doing(row);
          latest.putIfAbsent(Objects.requireNonNull(doing.step()), doing);
        });
    return latest;
  }

  private static Condition isOf(PersonId person) {
    return TIMING_RUN.PERSON_ID.eq(person.value());
  }

  private static Condition isKept() {
    return TIMING_RUN.DELETED_AT.isNull();
  }
}
