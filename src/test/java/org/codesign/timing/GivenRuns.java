package org.codesign.timing;

import static org.codesign.db.generated.tables.CatalogueStep.CATALOGUE_STEP;
import static org.codesign.db.generated.tables.CatalogueSystem.CATALOGUE_SYSTEM;
import static org.codesign.db.generated.tables.PrioritiesItem.PRIORITIES_ITEM;
import static org.codesign.db.generated.tables.PrioritiesList.PRIORITIES_LIST;
import static org.codesign.db.generated.tables.TimingLap.TIMING_LAP;
import static org.codesign.db.generated.tables.TimingRun.TIMING_RUN;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.codesign.catalogue.StepId;
import org.codesign.catalogue.SystemId;
import org.codesign.catalogue.TaskId;
import org.codesign.identity.Actor;
import org.codesign.shared.GssCode;
import org.codesign.shared.Ids;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Runs of the past, which no facade makes. */
@Component
public class GivenRuns {

  private final DSLContext db;

  GivenRuns(DSLContext db) {
    this.db = db;
  }

  public List<StepId> stepsOf(TaskId task, String... names) {
    List<StepId> steps = new ArrayList<>();
    for (String name : names) {
      UUID id = Ids.next();
      steps.add(new StepId(id));
      db.insertInto(CATALOGUE_STEP)
          .set(CATALOGUE_STEP.ID, id)
          .set(CATALOGUE_STEP.TASK_ID, task.value())
          .set(CATALOGUE_STEP.POSITION, steps.size())
          .set(CATALOGUE_STEP.NAME, name)
          .set(CATALOGUE_STEP.CREATED_AT, Instant.EPOCH.plusSeconds(1))
          .set(CATALOGUE_STEP.CHANGED_AT, Instant.EPOCH.plusSeconds(1))
          .execute();
    }
    return steps;
  }

  /** A finished run of one lap away from any screen. */
  public RunId run(Actor worker, TaskId task, Instant start, StepId step, int minutes) {
    return runAt(worker, task, start, step, null, minutes);
  }

  /** A finished run of one lap. */
  public RunId runAt(
      Actor worker,
      TaskId task,
      Instant start,
      StepId step,
      @Nullable SystemId system,
      int minutes) {
    UUID run = Ids.next();
    Instant end = start.plusSeconds(60L * minutes);
    db.insertInto(TIMING_RUN)
        .set(TIMING_RUN.ID, run)
        .set(TIMING_RUN.PERSON_ID, worker.id().value())
        .set(TIMING_RUN.COUNCIL_CODE, worker.council().map(GssCode::value).orElse(null))
        .set(TIMING_RUN.TASK_ID, task.value())
        .set(TIMING_RUN.STARTED_AT, start)
        .set(TIMING_RUN.FINISHED_AT, end)
        .set(TIMING_RUN.CREATED_AT, start)
        .set(TIMING_RUN.CHANGED_AT, end)
        .execute();
    db.insertInto(TIMING_LAP)
        .set(TIMING_LAP.ID, Ids.next())
        .set(TIMING_LAP.RUN_ID, run)
        .set(TIMING_LAP.POSITION, 1)
        .set(TIMING_LAP.STARTED_AT, start)
        .set(TIMING_LAP.ENDED_AT, end)
        .set(TIMING_LAP.STEP_ID, step.value())
        .set(TIMING_LAP.SYSTEM_ID, system == null ? null : system.value())
        .set(TIMING_LAP.CREATED_AT, start)
        .set(TIMING_LAP.CHANGED_AT, end)
        .execute();
    return new RunId(run);
  }

  public StepId anyStep() {
    return new StepId(Ids.next());
  }

  /** An edition with one issue of the system that enough people answered. */
  public void published(SystemId system, int edition, Instant at) {
    UUID list = Ids.next();
    UUID supplier =
        db.select(CATALOGUE_SYSTEM.SUPPLIER_ID)
            .from(CATALOGUE_SYSTEM)
            .where(CATALOGUE_SYSTEM.ID.eq(system.value()))
            .fetchSingle(CATALOGUE_SYSTEM.SUPPLIER_ID);
    db.insertInto(PRIORITIES_LIST)
        .set(PRIORITIES_LIST.ID, list)
        .set(PRIORITIES_LIST.SUPPLIER_ID, supplier)
        .set(PRIORITIES_LIST.EDITION, edition)
        .set(PRIORITIES_LIST.NOTE, "")
        .set(PRIORITIES_LIST.PUBLISHED_BY, Ids.next())
        .set(PRIORITIES_LIST.PUBLISHED_AT, at)
        .set(PRIORITIES_LIST.CREATED_AT, at)
        .set(PRIORITIES_LIST.CHANGED_AT, at)
        .execute();
    db.insertInto(PRIORITIES_ITEM)
        .set(PRIORITIES_ITEM.LIST_ID, list)
        .set(PRIORITIES_ITEM.PLACE, 1)
        .set(PRIORITIES_ITEM.ISSUE_ID, Ids.next())
        .set(PRIORITIES_ITEM.NUMBER, 1)
        .set(PRIORITIES_ITEM.TITLE, "Saving takes a minute")
        .set(PRIORITIES_ITEM.SYSTEM_ID, system.value())
        .set(PRIORITIES_ITEM.HOURS, BigDecimal.TEN)
        .set(PRIORITIES_ITEM.USERS, 100)
        .set(PRIORITIES_ITEM.ASKED, 20)
        .set(PRIORITIES_ITEM.AFFECTED, 15)
        .set(PRIORITIES_ITEM.COUNCILS, 3)
        .set(PRIORITIES_ITEM.SHARE_AFFECTED, BigDecimal.ONE)
        .set(PRIORITIES_ITEM.MINUTES_AFFECTED, BigDecimal.TEN)
        .set(PRIORITIES_ITEM.CREATED_AT, at)
        .set(PRIORITIES_ITEM.CHANGED_AT, at)
        .execute();
  }
}
