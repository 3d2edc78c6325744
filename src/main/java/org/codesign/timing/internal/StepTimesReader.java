package org.codesign.timing.internal;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.codesign.db.generated.tables.TimingLap.TIMING_LAP;
import static org.codesign.db.generated.tables.TimingRun.TIMING_RUN;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.partitionBy;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.codesign.catalogue.StepId;
import org.codesign.catalogue.TaskId;
import org.codesign.identity.PersonId;
import org.codesign.shared.GssCode;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record4;
import org.jooq.Table;
import org.springframework.stereotype.Component;

/**
 * Reads how long steps took, without interruptions; several laps at a step of a run are one time.
 */
@Component
public class StepTimesReader {

  private static final Field<UUID> STEP = field(name("per_run", "step_id"), UUID.class);
  private static final Field<UUID> PERSON = field(name("per_run", "person_id"), UUID.class);
  private static final Field<String> COUNCIL = field(name("per_run", "council"), String.class);
  private static final Field<Double> MINUTES = field(name("per_run", "minutes"), Double.class);

  private final DSLContext db;

  StepTimesReader(DSLContext db) {
    this.db = db;
  }

  /** Of each step the minutes of each run. */
  public Map<StepId, double[]> own(PersonId person, TaskId task) {
    Map<StepId, double[]> minutes = new HashMap<>();
    db.select(STEP, MINUTES)
        .from(perRun(task, TIMING_RUN.PERSON_ID.eq(person.value())))
        .fetchGroups(STEP, MINUTES)
        .forEach((step, values) ->
            minutes.put(
                new StepId(step), values.stream().mapToDouble(Double::doubleValue).toArray()));
    return minutes;
  }

  /** Of each step the times of each worker, over runs finished before a moment. */
  public Map<StepId, List<OfWorker>> national(TaskId task, Instant before) {
    return ofWorkers(task, before, noCondition());
  }

  public Map<StepId, List<OfWorker>> council(GssCode council, TaskId task, Instant before) {
    return ofWorkers(task, before, TIMING_RUN.COUNCIL_CODE.eq(council.value()));
  }

  /** A worker who changed councils counts in the one that comes first. */
  private Map<StepId, List<OfWorker>> ofWorkers(TaskId task, Instant before, Condition which) {
    return db
        .selectDistinct(
            STEP,
            field("min({0}) over (partition by {1}, {2})", String.class, COUNCIL, STEP, PERSON),
            count().over(partitionBy(STEP, PERSON)),
            field("median({0}) over (partition by {1}, {2})", Double.class, MINUTES, STEP, PERSON),
            PERSON)
        .from(perRun(task, which.and(TIMING_RUN.FINISHED_AT.lt(before))))
        .stream()
        .collect(
            groupingBy(
                row -> new StepId(row.value1()),
                mapping(row -> new OfWorker(row.value2(), row.value3(), row.value4()), toList())));
  }

  private Table<Record4<UUID, UUID, String, Double>> perRun(TaskId task, Condition which) {
    return db.select(
            TIMING_LAP.STEP_ID.as("step_id"),
            TIMING_RUN.PERSON_ID.as("person_id"),
            coalesce(TIMING_RUN.COUNCIL_CODE, inline("")).as("council"),
            field(
                    "sum(timestampdiff(microsecond, {0}, {1})) / 60e6",
                    Double.class, TIMING_LAP.STARTED_AT, TIMING_LAP.ENDED_AT)
                .as("minutes"))
        .from(TIMING_RUN)
        .join(TIMING_LAP)
        .on(TIMING_LAP.RUN_ID.eq(TIMING_RUN.ID))
        .where(TIMING_RUN.TASK_ID.eq(task.value()))
        .and(TIMING_RUN.DELETED_AT.isNull())
        .and(TIMING_RUN.FINISHED_AT.isNotNull())
        .and(TIMING_LAP.STEP_ID.isNotNull())
        .and(TIMING_LAP.INTERRUPTION.isNull())
        .and(which)
        .groupBy(TIMING_RUN.ID, TIMING_LAP.STEP_ID, TIMING_RUN.PERSON_ID, TIMING_RUN.COUNCIL_CODE)
        .asTable("per_run");
  }

  /**
   * One worker's times at a step.
   *
   * @param median of their runs, in minutes
   */
  public record OfWorker(String council, int runs, double median) {}
}
