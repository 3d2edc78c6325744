package org.codesign.catalogue.internal;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.codesign.db.generated.tables.CatalogueStep.CATALOGUE_STEP;
import static org.codesign.db.generated.tables.CatalogueTask.CATALOGUE_TASK;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.codesign.catalogue.StepId;
import org.codesign.catalogue.TaskId;
import org.codesign.catalogue.TaskListItem;
import org.codesign.catalogue.TaskListItem.StepItem;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Reads tasks and their steps. */
@Component
public class TaskReader {

  private final DSLContext db;

  TaskReader(DSLContext db) {
    this.db = db;
  }

  /** All that are not retired, by name; two queries. */
  public List<TaskListItem> all() {
    Map<UUID, List<StepItem>> steps =
        db
            .select(CATALOGUE_STEP.TASK_ID, CATALOGUE_STEP.ID, CATALOGUE_STEP.NAME)
            .from(CATALOGUE_STEP)
            .where(CATALOGUE_STEP.RETIRED_AT.isNull())
            .orderBy(CATALOGUE_STEP.TASK_ID, CATALOGUE_STEP.POSITION)
            .stream()
            .collect(
                groupingBy(
                    row -> row.value1(),
                    mapping(
                        row -> new StepItem(new StepId(row.value2()), row.value3()), toList())));
    return db.select(CATALOGUE_TASK.ID, CATALOGUE_TASK.NAME)
        .from(CATALOGUE_TASK)
        .where(CATALOGUE_TASK.RETIRED_AT.isNull())
        .orderBy(CATALOGUE_TASK.NAME)
        .fetch(row ->
            new TaskListItem(
                new TaskId(row.value1()),
                row.value2(),
                steps.getOrDefault(row.value1(), List.of())));
  }

  /** Retired ones too: what was logged on them still has a name. */
  public Map<TaskId, String> names(Collection<TaskId> ids) {
    return db.select(CATALOGUE_TASK.ID.convertFrom(TaskId::new), CATALOGUE_TASK.NAME)
        .from(CATALOGUE_TASK)
        .where(CATALOGUE_TASK.ID.in(ids.stream().map(TaskId::value).toList()))
        .fetchMap(CATALOGUE_TASK.ID.convertFrom(TaskId::new), CATALOGUE_TASK.NAME);
  }

  public Optional<TaskId> taskOf(StepId step) {
    return db.select(CATALOGUE_STEP.TASK_ID.convertFrom(TaskId::new))
        .from(CATALOGUE_STEP)
        .where(CATALOGUE_STEP.ID.eq(step.value()))
        .fetchOptional(row -> row.value1());
  }

  /** Of steps, in the same way. */
  public Map<StepId, String> stepNames(Collection<StepId> ids) {
    return db.select(CATALOGUE_STEP.ID.convertFrom(StepId::new), CATALOGUE_STEP.NAME)
        .from(CATALOGUE_STEP)
        .where(CATALOGUE_STEP.ID.in(ids.stream().map(StepId::value).toList()))
        .fetchMap(CATALOGUE_STEP.ID.convertFrom(StepId::new), CATALOGUE_STEP.NAME);
  }
}
