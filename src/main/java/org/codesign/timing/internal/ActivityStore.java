package org.codesign.timing.internal;

import static org.codesign.db.generated.tables.TimingImport.TIMING_IMPORT;
import static org.codesign.db.generated.tables.TimingImportActivity.TIMING_IMPORT_ACTIVITY;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.codesign.catalogue.SystemId;
import org.codesign.catalogue.TaskId;
import org.codesign.shared.GssCode;
import org.codesign.shared.NotFound;
import org.codesign.timing.ActivityForm;
import org.codesign.timing.ActivityRow;
import org.codesign.timing.EntryMode;
import org.codesign.timing.ImportId;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what the activities of an event log are to be. */
@Component
@Transactional
public class ActivityStore {

  private final DSLContext db;
  private final Clock clock;

  ActivityStore(DSLContext db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /** In their order; those that the council's earlier logs had are what they were then. */
  void put(ImportId id, GssCode council, List<ActivityRow> rows) {
    Instant now = clock.instant();
    Map<String, ActivityForm> before = before(council);
    db.deleteFrom(TIMING_IMPORT_ACTIVITY)
        .where(TIMING_IMPORT_ACTIVITY.IMPORT_ID.eq(id.value()))
        .execute();
    for (ActivityRow row : rows) {
      ActivityForm form = before.getOrDefault(row.name(), row.form());
      db.insertInto(TIMING_IMPORT_ACTIVITY)
          .set(TIMING_IMPORT_ACTIVITY.IMPORT_ID, id.value())
          .set(TIMING_IMPORT_ACTIVITY.POSITION, row.position())
          .set(TIMING_IMPORT_ACTIVITY.NAME, row.name())
          .set(TIMING_IMPORT_ACTIVITY.PAIRS, row.pairs())
          .set(TIMING_IMPORT_ACTIVITY.UNFINISHED, row.unfinished())
          .set(TIMING_IMPORT_ACTIVITY.TOO_LONG, row.tooLong())
          .set(TIMING_IMPORT_ACTIVITY.MEDIAN_MINUTES, row.medianMinutes())
          .set(TIMING_IMPORT_ACTIVITY.SYSTEM_ID, systemOf(form))
          .set(TIMING_IMPORT_ACTIVITY.TASK_ID, taskOf(form))
          .set(TIMING_IMPORT_ACTIVITY.ENTRY_MODE, form.entryMode().name())
          .set(TIMING_IMPORT_ACTIVITY.CREATED_AT, now)
          .set(TIMING_IMPORT_ACTIVITY.CHANGED_AT, now)
          .execute();
    }
  }

  private Map<String, ActivityForm> before(GssCode council) {
    Map<String, ActivityForm> before = new HashMap<>();
    db.select(
            TIMING_IMPORT_ACTIVITY.NAME,
            TIMING_IMPORT_ACTIVITY.SYSTEM_ID,
            TIMING_IMPORT_ACTIVITY.TASK_ID,
            TIMING_IMPORT_ACTIVITY.ENTRY_MODE)
        .from(TIMING_IMPORT_ACTIVITY)
        .join(TIMING_IMPORT)
        .on(TIMING_IMPORT.ID.eq(TIMING_IMPORT_ACTIVITY.IMPORT_ID))
        .where(TIMING_IMPORT.COUNCIL_CODE.eq(council.value()))
        .and(TIMING_IMPORT.IMPORTED_AT.isNotNull())
        .orderBy(TIMING_IMPORT.IMPORTED_AT)
        .forEach(row -> before.put(row.get(TIMING_IMPORT_ACTIVITY.NAME), form(row)));
    return before;
  }

  /** In their order. */
  @Transactional(readOnly = true)
  public List<ActivityRow> of(ImportId id) {
    return db.selectFrom(TIMING_IMPORT_ACTIVITY)
        .where(TIMING_IMPORT_ACTIVITY.IMPORT_ID.eq(id.value()))
        .orderBy(TIMING_IMPORT_ACTIVITY.POSITION)
        .fetch(row ->
            new ActivityRow(
                row.get(TIMING_IMPORT_ACTIVITY.POSITION),
                row.get(TIMING_IMPORT_ACTIVITY.NAME),
                row.get(TIMING_IMPORT_ACTIVITY.PAIRS),
                row.get(TIMING_IMPORT_ACTIVITY.UNFINISHED),
                row.get(TIMING_IMPORT_ACTIVITY.TOO_LONG),
                row.get(TIMING_IMPORT_ACTIVITY.MEDIAN_MINUTES),
                form(row)));
  }

  /**
   * @throws NotFound if the log has no such activity
   */
  public void choose(ImportId id, int position, ActivityForm form) {
    int chosen =
        db.update(TIMING_IMPORT_ACTIVITY)
            .set(TIMING_IMPORT_ACTIVITY.SYSTEM_ID, systemOf(form))
            .set(TIMING_IMPORT_ACTIVITY.TASK_ID, taskOf(form))
            .set(TIMING_IMPORT_ACTIVITY.ENTRY_MODE, form.entryMode().name())
            .set(TIMING_IMPORT_ACTIVITY.CHANGED_AT, clock.instant())
            .where(TIMING_IMPORT_ACTIVITY.IMPORT_ID.eq(id.value()))
            .and(TIMING_IMPORT_ACTIVITY.POSITION.eq(position))
            .execute();
    if (chosen == 0) {
      throw new NotFound("activity");
    }
  }

  private static ActivityForm form(Record row) {
    UUID system = row.get(TIMING_IMPORT_ACTIVITY.SYSTEM_ID);
    UUID task = row.get(TIMING_IMPORT_ACTIVITY.TASK_ID);
    return new ActivityForm(
        system == null ? null : new SystemId(system),
        task == null ? null : new TaskId(task),
        EntryMode.valueOf(row.get(TIMING_IMPORT_ACTIVITY.ENTRY_MODE)));
  }

  static @Nullable UUID systemOf(ActivityForm form) {
    SystemId system = form.system();
    return system == null ? null : system.value();
  }

  static @Nullable UUID taskOf(ActivityForm form) {
    TaskId task = form.task();
    return task == null ? null : task.value();
  }
}
