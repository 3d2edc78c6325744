package org.codesign.timing.internal;

import static java.util.stream.Collectors.joining;
import static org.codesign.db.generated.tables.TimingEntry.TIMING_ENTRY;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.codesign.timing.EntryMode;
import org.codesign.timing.ImportId;
import org.codesign.timing.Source;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/**
 * Writes many entries of one import, some hundreds in one statement; past jOOQ's binding of each
 * value, which took as long as all the rest. An id that is there already is left as it is.
 */
final class BulkEntries {

  private static final int AT_ONCE = 500;

  private static final List<Field<?>> COLUMNS =
      List.of(
          TIMING_ENTRY.ID,
          TIMING_ENTRY.PERSON_ID,
          TIMING_ENTRY.SOURCE,
          TIMING_ENTRY.STARTED_AT,
          TIMING_ENTRY.DAY,
          TIMING_ENTRY.MINUTES,
          TIMING_ENTRY.SYSTEM_ID,
          TIMING_ENTRY.TASK_ID,
          TIMING_ENTRY.ENTRY_MODE,
          TIMING_ENTRY.RECORDED_AT,
          TIMING_ENTRY.IMPORT_ID,
          TIMING_ENTRY.CREATED_AT,
          TIMING_ENTRY.CHANGED_AT);

  private static final String ROW = "(" + repeated("?", COLUMNS.size()) + ")";
  private static final String FULL = statement(AT_ONCE);

  private final DSLContext db;
  private final String id;
  private final LocalDateTime now;
  private final List<@Nullable Object> values = new ArrayList<>(AT_ONCE * COLUMNS.size());

  BulkEntries(DSLContext db, ImportId id, Instant now) {
    this.db = db;
    this.id = id.toString();
    this.now = utc(now);
  }

  private static String statement(int rows) {
    return "INSERT INTO timing_entry ("
        + COLUMNS.stream().map(Field::getName).collect(joining(", "))
        + ") VALUES "
        + repeated(ROW, rows)
        + " ON DUPLICATE KEY UPDATE timing_entry.id = timing_entry.id";
  }

  private static String repeated(String part, int times) {
    return String.join(", ", Collections.nCopies(times, part));
  }

  private static LocalDateTime utc(Instant moment) {
    return LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
  }

  void add(UUID entry, UUID person, ImportedEntry it) {
    values.add(entry.toString());
    values.add(person.toString());
    values.add(Source.IMPORT.name());
    values.add(utc(it.startedAt()));
    values.add(it.day());
    values.add(it.minutes());
    values.add(it.system().toString());
    values.add(it.task() == null ? null : it.task().toString());
    values.add(it.mode().name());
    values.add(utc(it.recordedAt()));
    values.add(id);
    values.add(now);
    values.add(now);
    if (values.size() == AT_ONCE * COLUMNS.size()) {
      flush();
    }
  }

  void flush() {
    int rows = values.size() / COLUMNS.size();
    if (rows == 0) {
      return;
    }
    db.connection(connection -> {
      String sql = rows == AT_ONCE ? FULL : statement(rows);
      try (PreparedStatement insert = connection.prepareStatement(sql)) {
        for (int i = 0; i < values.size(); i++) {
          insert.setObject(i + 1, values.get(i));
        }
        insert.executeUpdate();
      }
    });
    values.clear();
  }

  /**
   * What is written of an entry besides whose and which it is.
   *
   * @param recordedAt when somebody, or the system itself, put it down
   */
  record ImportedEntry(
      Instant startedAt,
      LocalDate day,
      BigDecimal minutes,
      UUID system,
      @Nullable UUID task,
      EntryMode mode,
      Instant recordedAt) {}
}
