package org.codesign.catalogue.internal;

import static org.codesign.db.generated.tables.CatalogueStep.CATALOGUE_STEP;
import static org.codesign.db.generated.tables.CatalogueTask.CATALOGUE_TASK;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.codesign.catalogue.Audience;
import org.codesign.catalogue.TaskForm;
import org.codesign.catalogue.TaskForm.Step;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** A table of tasks; the same name is the same task. Steps stand in one cell, between bars. */
record TaskSheet(DSLContext db, TaskStore store) implements SheetPlan {

  @Override
  public Map<String, Object> known() {
    Map<UUID, List<Step>> steps = new HashMap<>();
    db.select(CATALOGUE_STEP.TASK_ID, CATALOGUE_STEP.NAME)
        .from(CATALOGUE_STEP)
        .where(CATALOGUE_STEP.RETIRED_AT.isNull())
        .orderBy(CATALOGUE_STEP.TASK_ID, CATALOGUE_STEP.POSITION)
        .forEach(it ->
            steps
                .computeIfAbsent(it.value1(), task -> new ArrayList<>())
                .add(new Step(null, it.value2())));
    Map<String, Object> known = new HashMap<>();
    db.select(CATALOGUE_TASK.ID, CATALOGUE_TASK.NAME, CATALOGUE_TASK.AUDIENCE)
        .from(CATALOGUE_TASK)
        .forEach(it ->
            known.put(
                Names.key(it.value2()),
                new TaskForm(
                    it.value2(),
                    Audience.valueOf(it.value3()),
                    steps.getOrDefault(it.value1(), List.of()))));
    return known;
  }

  @Override
  public @Nullable Entry read(SheetRow row) {
    Optional<Audience> audience = audienceOf(row);
    List<Step> steps =
        Arrays.stream(row.text("steps").split("\\|", -1))
            .map(name -> new Step(null, name))
            .toList();
    if (steps.stream().anyMatch(it -> it.name().length() > Step.MAX_LENGTH)) {
      row.fault("steps", "task.step.long");
    }
    TaskForm form = new TaskForm(row.text("name"), audience.orElse(null), steps);
    return audience.isEmpty()
        ? null
        : new Entry(Names.key(form.name()), form, () -> store.add(form));
  }

  private static Optional<Audience> audienceOf(SheetRow row) {
    Optional<Audience> audience =
        Arrays.stream(Audience.values())
            .filter(it -> it.name().equals(row.text("audience").toUpperCase(Locale.ROOT)))
            .findFirst();
    if (audience.isEmpty()) {
      row.fault("audience", "import.audience");
    }
    return audience;
  }
}
