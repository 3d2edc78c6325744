package org.codesign.timing.internal;

import static org.codesign.db.generated.tables.TimingEntry.TIMING_ENTRY;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.codesign.catalogue.ScreenId;
import org.codesign.catalogue.StepId;
import org.codesign.catalogue.SystemId;
import org.codesign.catalogue.TaskId;
import org.codesign.timing.EntryMode;
import org.codesign.timing.Work;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/** What somebody was typing, in the columns that every table about work has by the same names. */
final class WorkRow {

  private static final List<Field<?>> FIELDS =
      List.of(
          TIMING_ENTRY.SYSTEM_ID,
          TIMING_ENTRY.TASK_ID,
          TIMING_ENTRY.STEP_ID,
          TIMING_ENTRY.SCREEN_ID,
          TIMING_ENTRY.ENTRY_MODE,
          TIMING_ENTRY.PAPER_DAYS,
          TIMING_ENTRY.KEYED_FROM);

  private WorkRow() {}

  static List<SelectField<?>> columns(Table<?> table) {
    return FIELDS.stream().<SelectField<?>>map(it -> in(table, it)).toList();
  }

  private static Field<?> in(Table<?> table, Field<?> field) {
    return Objects.requireNonNull(table.field(field.getName()), field.getName());
  }

  /** The columns with what to write into them. */
  static Map<Field<?>, @Nullable Object> values(Table<?> table, Work work) {
    Stream<@Nullable Object> values =
        Stream.of(
            work.system().value(),
            value(work.task(), TaskId::value),
            value(work.step(), StepId::value),
            value(work.screen(), ScreenId::value),
            work.mode().name(),
            work.paperDays() == null ? null : work.paperDays().shortValue(),
            value(work.keyedFrom(), SystemId::value));
    Map<Field<?>, @Nullable Object> columns = new HashMap<>();
    var each = values.iterator();
    FIELDS.forEach(field -> columns.put(in(table, field), each.next()));
    return columns;
  }

  private static <I> @Nullable UUID value(@Nullable I id, Function<I, UUID> value) {
    return id == null ? null : value.apply(id);
  }

  static Work work(Record row) {
    return new Work(
        new SystemId(row.get(TIMING_ENTRY.SYSTEM_ID.getName(), UUID.class)),
        id(row, TIMING_ENTRY.TASK_ID, TaskId::new),
        id(row, TIMING_ENTRY.STEP_ID, StepId::new),
        id(row, TIMING_ENTRY.SCREEN_ID, ScreenId::new),
        EntryMode.valueOf(row.get(TIMING_ENTRY.ENTRY_MODE.getName(), String.class)),
        row.get(TIMING_ENTRY.PAPER_DAYS.getName(), Integer.class),
        id(row, TIMING_ENTRY.KEYED_FROM, SystemId::new));
  }

  private static <I> @Nullable I id(Record row, Field<UUID> field, Function<UUID, I> id) {
    UUID value = row.get(field.getName(), UUID.class);
    return value == null ? null : id.apply(value);
  }
}
