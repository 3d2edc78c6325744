package org.codesign.catalogue.internal;

import static org.codesign.db.generated.tables.CatalogueStep.CATALOGUE_STEP;
import static org.codesign.db.generated.tables.CatalogueTask.CATALOGUE_TASK;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.codesign.catalogue.StepId;
import org.codesign.catalogue.TaskForm;
import org.codesign.catalogue.TaskId;
import org.codesign.shared.Ids;
import org.codesign.shared.Invalid;
import org.codesign.shared.NotFound;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes tasks and their steps. */
@Component
public class TaskStore {

  private final DSLContext db;
  private final Clock clock;
  private final EditedTable<UUID> tasks;

  TaskStore(DSLContext db, Clock clock) {
    this.db = db;
    this.clock = clock;
    this.tasks =
        new EditedTable<>(
            db, clock, CATALOGUE_TASK.ID, "task", new Invalid.Fault("name", "task.name.taken"));
  }

  public TaskId add(TaskForm form) {
    UUID id = Ids.next();
    tasks.add(id, values(form));
    putInOrder(id, form.steps());
    return new TaskId(id);
  }

  public void change(TaskId id, int version, TaskForm form) {
    tasks.change(id.value(), version, values(form));
    retireSteps(id.value());
    putInOrder(id.value(), form.steps());
  }

  private static Map<Field<?>, @Nullable Object> values(TaskForm form) {
    return Map.of(
        CATALOGUE_TASK.NAME,
        form.name(),
        CATALOGUE_TASK.AUDIENCE,
        Objects.requireNonNull(form.audience()).name());
  }

  /** All of them; those still wanted come back. */
  private void retireSteps(UUID task) {
    Instant now = clock.instant();
    db.update(CATALOGUE_STEP)
        .set(CATALOGUE_STEP.RETIRED_AT, now)
        .set(CATALOGUE_STEP.CHANGED_AT, now)
        .where(CATALOGUE_STEP.TASK_ID.eq(task))
        .and(CATALOGUE_STEP.RETIRED_AT.isNull())
        .execute();
  }

  private void putInOrder(UUID task, List<TaskForm.Step> steps) {
    int position = 1;
    for (TaskForm.Step step : steps) {
      put(task, step, position++);
    }
  }

  private void put(UUID task, TaskForm.Step step, int position) {
    Optional<UUID> known = Optional.ofNullable(step.id()).map(StepId::value);
    if (known.isEmpty()) {
      insert(task, step.name(), position);
      return;
    }
    int changed =
        db.update(CATALOGUE_STEP)
            .set(CATALOGUE_STEP.NAME, step.name())
            .set(CATALOGUE_STEP.POSITION, position)
            .setNull(CATALOGUE_STEP.RETIRED_AT)
            .set(CATALOGUE_STEP.CHANGED_AT, clock.instant())
            .where(CATALOGUE_STEP.ID.eq(known.get()))
            .and(CATALOGUE_STEP.TASK_ID.eq(task))
            .execute();
    if (changed == 0) {
      throw new NotFound("step");
    }
  }

  private void insert(UUID task, String name, int position) {
    Instant now = clock.instant();
    db.insertInto(CATALOGUE_STEP)
        .set(CATALOGUE_STEP.ID, Ids.next())
        .set(CATALOGUE_STEP.TASK_ID, task)
        .set(CATALOGUE_STEP.POSITION, position)
        .set(CATALOGUE_STEP.NAME, name)
        .set(CATALOGUE_STEP.CREATED_AT, now)
        .set(CATALOGUE_STEP.CHANGED_AT, now)
        .execute();
  }

  public void retire(TaskId id) {
    tasks.retire(id.value());
  }

  public void restore(TaskId id) {
    tasks.restore(id.value());
  }
}
