package org.codesign.timing.internal;

import static org.codesign.db.generated.tables.TimingEntry.TIMING_ENTRY;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.sum;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.codesign.identity.PersonId;
import org.codesign.shared.Cursor;
import org.codesign.shared.Minutes;
import org.codesign.shared.Page;
import org.codesign.timing.Days;
import org.codesign.timing.LoggedEntry;
import org.codesign.timing.Period;
import org.codesign.timing.TimeEntry;
import org.codesign.timing.Work;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads one person's entries; every query begins with the person. */
@Component
public class TimeEntryReader {

  private static final int PAGE_SIZE = 100;
  private static final int RECENT_CHOICES = 6;
  private static final int RECENT_ENTRIES = 60;

  private final DSLContext db;

  TimeEntryReader(DSLContext db) {
    this.db = db;
  }

  /** Newest first. */
  public Page<LoggedEntry> page(PersonId person, Period period, @Nullable Cursor after) {
    List<LoggedEntry> rows =
        db.select(EntryRow.COLUMNS)
            .select(TIMING_ENTRY.ID)
            .from(TIMING_ENTRY)
            .where(isIn(person, period))
            .and(isAfter(after))
            .orderBy(TIMING_ENTRY.STARTED_AT.desc(), TIMING_ENTRY.ID.desc())
            .limit(PAGE_SIZE + 1)
            .fetch(row -> EntryRow.entry(row.get(TIMING_ENTRY.ID), row));
    return Page.of(rows, PAGE_SIZE, it -> Cursor.of(it.entry().startedAt(), it.id()));
  }

  /** The first comparison alone lets the index begin at the right row. */
  private static Condition isAfter(@Nullable Cursor after) {
    if (after == null) {
      return noCondition();
    }
    Instant startedAt = after.instant(0);
    UUID id = after.uuid(1);
    return TIMING_ENTRY
        .STARTED_AT
        .le(startedAt)
        .and(TIMING_ENTRY.STARTED_AT.lt(startedAt).or(TIMING_ENTRY.ID.lt(id)));
  }

  /** What the entries of these days add up to. */
  public Minutes total(PersonId person, Period period) {
    return total(isIn(person, period));
  }

  /** What the other entries of the entry's day add up to. */
  public Minutes restOf(PersonId person, TimeEntry entry) {
    return total(restOfDay(person, entry));
  }

  static Condition restOfDay(PersonId person, TimeEntry entry) {
    return isIn(person, Period.of(entry.day())).and(TIMING_ENTRY.ID.ne(entry.id().value()));
  }

  private Minutes total(Condition which) {
    return minutes(db.fetchValue(sumOf(which)));
  }

  static Select<Record1<BigDecimal>> sumOf(Condition which) {
    return DSL.select(sum(TIMING_ENTRY.MINUTES)).from(TIMING_ENTRY).where(which);
  }

  static Minutes minutes(@Nullable BigDecimal sum) {
    return sum == null ? Minutes.NONE : new Minutes(sum);
  }

  /** Among the last entries, each kind of work once. */
  public List<Work> recent(PersonId person) {
    return db
        .select(WorkRow.columns(TIMING_ENTRY))
        .from(TIMING_ENTRY)
        .where(TIMING_ENTRY.PERSON_ID.eq(person.value()))
        .and(TIMING_ENTRY.DELETED_AT.isNull())
        .orderBy(TIMING_ENTRY.STARTED_AT.desc(), TIMING_ENTRY.ID.desc())
        .limit(RECENT_ENTRIES)
        .fetch(WorkRow::work)
        .stream()
        .distinct()
        .limit(RECENT_CHOICES)
        .toList();
  }

  private static Condition isIn(PersonId person, Period period) {
    return TIMING_ENTRY
        .PERSON_ID
        .eq(person.value())
        .and(TIMING_ENTRY.STARTED_AT.ge(Days.startOf(period.from())))
        .and(TIMING_ENTRY.STARTED_AT.lt(Days.startOf(period.to().plusDays(1))))
        .and(TIMING_ENTRY.DELETED_AT.isNull());
  }
}
