package org.codesign.catalogue.internal;

import static org.codesign.db.generated.tables.CatalogueStep.CATALOGUE_STEP;
import static org.codesign.db.generated.tables.CatalogueTask.CATALOGUE_TASK;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.selectCount;

import java.util.List;
import org.codesign.catalogue.Audience;
import org.codesign.catalogue.DeskFilter;
import org.codesign.catalogue.Edited;
import org.codesign.catalogue.StepId;
import org.codesign.catalogue.TaskForm;
import org.codesign.catalogue.TaskId;
import org.codesign.catalogue.TaskRow;
import org.codesign.shared.Cursor;
import org.codesign.shared.NotFound;
import org.codesign.shared.Page;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads tasks for those who keep them. */
@Component
public class TaskList {

  private final DSLContext db;

  TaskList(DSLContext db) {
    this.db = db;
  }

  public Page<TaskRow> page(DeskFilter filter, @Nullable Cursor after) {
    List<TaskRow> rows =
        db.select(
                CATALOGUE_TASK.ID.convertFrom(TaskId::new),
                CATALOGUE_TASK.NAME,
                CATALOGUE_TASK.AUDIENCE.convertFrom(Audience::valueOf),
                field(
                    selectCount()
                        .from(CATALOGUE_STEP)
                        .where(CATALOGUE_STEP.TASK_ID.eq(CATALOGUE_TASK.ID))
                        .and(CATALOGUE_STEP.RETIRED_AT.isNull())),
                field(CATALOGUE_TASK.RETIRED_AT.isNotNull()))
            .from(CATALOGUE_TASK)
            .where(DeskList.matches(filter, CATALOGUE_TASK.NAME, CATALOGUE_TASK.RETIRED_AT))
            .and(DeskList.isAfter(after, CATALOGUE_TASK.NAME, CATALOGUE_TASK.ID))
            .orderBy(CATALOGUE_TASK.NAME, CATALOGUE_TASK.ID)
            .limit(DeskList.PAGE_SIZE + 1)
            .fetch(mapping(TaskRow::new));
    return Page.of(rows, DeskList.PAGE_SIZE, it -> Cursor.of(it.name(), it.id()));
  }

  public Edited<TaskForm> one(TaskId id) {
    List<TaskForm.Step> steps = steps(id);
    return db.select(
            CATALOGUE_TASK.NAME,
            CATALOGUE_TASK.AUDIENCE.convertFrom(Audience::valueOf),
            CATALOGUE_TASK.VERSION,
            field(CATALOGUE_TASK.RETIRED_AT.isNotNull()))
        .from(CATALOGUE_TASK)
        .where(CATALOGUE_TASK.ID.eq(id.value()))
        .fetchOptional(
            mapping((name, audience, version, retired) ->
                new Edited<>(new TaskForm(name, audience, steps), version, retired)))
        .orElseThrow(() -> new NotFound("task"));
  }

  private List<TaskForm.Step> steps(TaskId task) {
    return db.select(CATALOGUE_STEP.ID.convertFrom(StepId::new), CATALOGUE_STEP.NAME)
        .from(CATALOGUE_STEP)
        .where(CATALOGUE_STEP.TASK_ID.eq(task.value()))
        .and(CATALOGUE_STEP.RETIRED_AT.isNull())
        .orderBy(CATALOGUE_STEP.POSITION)
        .fetch(mapping(TaskForm.Step::new));
  }
}
