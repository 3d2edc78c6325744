package org.codesign.timing.internal;

import static org.codesign.db.generated.tables.TimingEntry.TIMING_ENTRY;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.sum;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.codesign.catalogue.SystemId;
import org.codesign.identity.PersonId;
import org.codesign.shared.Minutes;
import org.codesign.timing.Days;
import org.codesign.timing.Grouping;
import org.codesign.timing.OwnHours.DayOfGroup;
import org.codesign.timing.Period;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Component;

/** Reads one person's hours; every query begins with the person. */
@Component
public class OwnHoursReader {

  private final DSLContext db;

  OwnHoursReader(DSLContext db) {
    this.db = db;
  }

  public List<DayOfGroup> days(PersonId person, Period period, Grouping by) {
    Field<String> key = key(by);
    return db.select(TIMING_ENTRY.DAY, key, sum(TIMING_ENTRY.MINUTES))
        .from(TIMING_ENTRY)
        .where(TIMING_ENTRY.PERSON_ID.eq(person.value()))
        .and(TIMING_ENTRY.STARTED_AT.ge(Days.startOf(period.from())))
        .and(TIMING_ENTRY.STARTED_AT.lt(Days.startOf(period.to().plusDays(1))))
        .and(TIMING_ENTRY.DELETED_AT.isNull())
        .groupBy(TIMING_ENTRY.DAY, key)
        .fetch(row -> new DayOfGroup(row.value1(), row.value2(), new Minutes(row.value3())));
  }

  private static Field<String> key(Grouping by) {
    return switch (by) {
      case SYSTEM -> TIMING_ENTRY.SYSTEM_ID.cast(String.class);
      case TASK -> coalesce(TIMING_ENTRY.TASK_ID.cast(String.class), inline(""));
      case MODE -> TIMING_ENTRY.ENTRY_MODE;
    };
  }

  /** When the person first logged time on each system. */
  public Map<SystemId, Instant> firstLogged(PersonId person) {
    Map<SystemId, Instant> first = new HashMap<>();
    db.select(TIMING_ENTRY.SYSTEM_ID, min(TIMING_ENTRY.STARTED_AT))
        .from(TIMING_ENTRY)
        .where(TIMING_ENTRY.PERSON_ID.eq(person.value()))
        .and(TIMING_ENTRY.DELETED_AT.isNull())
        .groupBy(TIMING_ENTRY.SYSTEM_ID)
        .forEach(row -> first.put(new SystemId(row.value1()), row.value2()));
    return first;
  }
}
