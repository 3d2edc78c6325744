package org.codesign.timing.internal;

import static java.util.stream.Collectors.toMap;
import static org.codesign.db.generated.tables.TimingEntry.TIMING_ENTRY;
import static org.codesign.db.generated.tables.TimingEntryVersion.TIMING_ENTRY_VERSION;
import static org.codesign.db.generated.tables.TimingFavourite.TIMING_FAVOURITE;
import static org.codesign.db.generated.tables.TimingImport.TIMING_IMPORT;
import static org.codesign.db.generated.tables.TimingLap.TIMING_LAP;
import static org.codesign.db.generated.tables.TimingPrompt.TIMING_PROMPT;
import static org.codesign.db.generated.tables.TimingPrompting.TIMING_PROMPTING;
import static org.codesign.db.generated.tables.TimingRun.TIMING_RUN;
import static org.codesign.db.generated.tables.TimingRunning.TIMING_RUNNING;
import static org.codesign.db.generated.tables.TimingStudyDay.TIMING_STUDY_DAY;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.codesign.identity.PersonId;
import org.codesign.shared.Cursor;
import org.codesign.shared.Page;
import org.codesign.timing.OwnRecord;
import org.codesign.timing.Part;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads all that is kept of one person's time: every row and every column, those that come with
 * later migrations too; but for what only the database needs.
 */
@Component
public class OwnRecords {

  private static final int PAGE_SIZE = 1000;
  private static final Set<String> INNER = Set.of("person_id", "open_of");

  private final DSLContext db;

  OwnRecords(DSLContext db) {
    this.db = db;
  }

  public List<String> columns(Part part) {
    return fields(source(part).table()).stream().map(Field::getName).toList();
  }

  /** In the order of their keys. */
  public Page<OwnRecord> page(PersonId person, Part part, @Nullable Cursor after) {
    Source source = source(part);
    List<Field<?>> order = source.order();
    var wanted =
        db.select(fields(source.table()))
            .from(source.table())
            .where(source.isOf().apply(person.value()))
            .orderBy(order);
    List<Record> rows =
        (after == null
                ? wanted.limit(PAGE_SIZE + 1)
                : wanted.seek(values(order, after)).limit(PAGE_SIZE + 1))
            .fetch(row -> row);
    Page<Record> page = Page.of(rows, PAGE_SIZE, row -> cursor(order, row));
    return new Page<>(page.items().stream().map(OwnRecords::record).toList(), page.nextCursor());
  }

  private static Cursor cursor(List<Field<?>> order, Record row) {
    return Cursor.of(order.stream().map(row::get).toArray());
  }

  private static Field<?>[] values(List<Field<?>> order, Cursor after) {
    return IntStream.range(0, order.size())
        .mapToObj(it -> value(order.get(it), after.keys().get(it)))
        .toArray(Field<?>[]::new);
  }

  private static <T> Field<T> value(Field<T> field, String text) {
    Class<T> type = field.getType();
    Object value =
        type == UUID.class
            ? UUID.fromString(text)
            : type == Instant.class
                ? Instant.parse(text)
                : type == LocalDate.class ? LocalDate.parse(text) : Short.valueOf(text);
    return val(type.isInstance(value) ? value : Integer.valueOf(text), field.getDataType());
  }

  private static OwnRecord record(Record row) {
    return new OwnRecord(
        Arrays.stream(row.fields())
            .collect(
                toMap(
                    Field::getName,
                    field -> Optional.<Object>ofNullable(row.get(field)),
                    (one, other) -> one,
                    LinkedHashMap::new)));
  }

  private static List<Field<?>> fields(Table<?> table) {
    return Arrays.<Field<?>>stream(table.fields())
        .filter(it -> !INNER.contains(it.getName()))
        .toList();
  }

  private static Source source(Part part) {
    return switch (part) {
      case ENTRIES -> new Source(TIMING_ENTRY, TIMING_ENTRY.PERSON_ID::eq, TIMING_ENTRY.ID);
      case VERSIONS ->
          new Source(
              TIMING_ENTRY_VERSION,
              OwnRecords::isVersionOf,
              TIMING_ENTRY_VERSION.ENTRY_ID,
              TIMING_ENTRY_VERSION.VERSION);
      case TIMER -> new Source(TIMING_RUNNING, TIMING_RUNNING.PERSON_ID::eq, TIMING_RUNNING.ID);
      case DAYS ->
          new Source(TIMING_STUDY_DAY, TIMING_STUDY_DAY.PERSON_ID::eq, TIMING_STUDY_DAY.DAY);
      case FAVOURITES ->
          new Source(TIMING_FAVOURITE, TIMING_FAVOURITE.PERSON_ID::eq, TIMING_FAVOURITE.POSITION);
      case PROMPTING ->
          new Source(TIMING_PROMPTING, TIMING_PROMPTING.PERSON_ID::eq, TIMING_PROMPTING.CREATED_AT);
      case PROMPTS ->
          new Source(TIMING_PROMPT, TIMING_PROMPT.PERSON_ID::eq, TIMING_PROMPT.PROMPTED_AT);
      case RUNS -> new Source(TIMING_RUN, TIMING_RUN.PERSON_ID::eq, TIMING_RUN.ID);
      case LAPS -> new Source(TIMING_LAP, OwnRecords::isLapOf, TIMING_LAP.ID);
      case IMPORTS -> new Source(TIMING_IMPORT, TIMING_IMPORT.PERSON_ID::eq, TIMING_IMPORT.ID);
    };
  }

  private static Condition isVersionOf(UUID person) {
    return TIMING_ENTRY_VERSION.ENTRY_ID.in(
        select(TIMING_ENTRY.ID).from(TIMING_ENTRY).where(TIMING_ENTRY.PERSON_ID.eq(person)));
  }

  private static Condition isLapOf(UUID person) {
    return TIMING_LAP.RUN_ID.in(
        select(TIMING_RUN.ID).from(TIMING_RUN).where(TIMING_RUN.PERSON_ID.eq(person)));
  }

  private record Source(Table<?> table, Function<UUID, Condition> isOf, List<Field<?>> order) {

    Source(Table<?> table, Function<UUID, Condition> isOf, Field<?>... order) {
      this(table, isOf, List.of(order));
    }
  }
}
