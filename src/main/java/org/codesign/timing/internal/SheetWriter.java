package org.codesign.timing.internal;

import static org.codesign.db.generated.tables.TimingEntry.TIMING_ENTRY;
import static org.jooq.impl.DSL.sum;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.codesign.identity.PersonId;
import org.codesign.shared.Ids;
import org.codesign.timing.ImportId;
import org.codesign.timing.TimeEntry;
import org.codesign.timing.TimeImported;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes a sheet's entries, all in one transaction. */
@Component
@Transactional
public class SheetWriter {

  private final DSLContext db;
  private final ImportStore store;
  private final TimeEntryStore entries;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  SheetWriter(
      DSLContext db,
      ImportStore store,
      TimeEntryStore entries,
      ApplicationEventPublisher events,
      Clock clock) {
    this.db = db;
    this.store = store;
    this.entries = entries;
    this.events = events;
    this.clock = clock;
  }

  /** What each of a person's days adds up to. */
  @Transactional(readOnly = true)
  public Map<LocalDate, BigDecimal> totals(PersonId person) {
    return db.select(TIMING_ENTRY.DAY, sum(TIMING_ENTRY.MINUTES))
        .from(TIMING_ENTRY)
        .where(TIMING_ENTRY.PERSON_ID.eq(person.value()))
        .and(TIMING_ENTRY.DELETED_AT.isNull())
        .groupBy(TIMING_ENTRY.DAY)
        .fetchMap(row -> row.value1(), row -> row.value2());
  }

  /**
   * The person's log is locked last, and only for one look at the days: nobody waits for a long
   * sheet to be written before their timer stops.
   */
  void write(ImportOwner owner, ImportId id, String stands, SheetPass pass, Progress progress) {
    BulkEntries bulk = new BulkEntries(db, id, clock.instant());
    int written = pass.run(progress, entry -> bulk.add(Ids.next(), owner.person().value(), entry));
    pass.faults().refuseIfAny();
    bulk.flush();
    if (!store.imported(id, stands, written)) {
      throw new Progress.Cancelled();
    }
    entries.lock(owner.person());
    totals(owner.person())
        .forEach((day, minutes) -> {
          if (minutes.compareTo(TimeEntry.LONGEST_DAY.value()) > 0) {
            pass.faults().add(0, "", day.toString(), "timing.import.day.full");
          }
        });
    pass.faults().refuseIfAny();
    events.publishEvent(new TimeImported(id));
  }

  /** Takes out what came with an import, also what was changed since; each row's history stays. */
  public void takeBack(ImportOwner owner, ImportId id) {
    entries.lock(owner.person());
    if (store.takeBack(owner, id)) {
      Condition stands =
          TIMING_ENTRY
              .IMPORT_ID
              .eq(id.value())
              .and(TIMING_ENTRY.PERSON_ID.eq(owner.person().value()))
              .and(TIMING_ENTRY.DELETED_AT.isNull());
      entries.putIntoHistory(stands);
      db.update(TIMING_ENTRY)
          .set(TIMING_ENTRY.DELETED_AT, clock.instant())
          .set(TIMING_ENTRY.CHANGED_AT, clock.instant())
          .set(TIMING_ENTRY.VERSION, TIMING_ENTRY.VERSION.plus(1))
          .where(stands)
          .execute();
      events.publishEvent(new TimeImported(id));
    }
  }
}
