package org.codesign.timing.internal;

import static org.codesign.db.generated.tables.TimingEntry.TIMING_ENTRY;
import static org.codesign.db.generated.tables.TimingImportedWorker.TIMING_IMPORTED_WORKER;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.sum;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.codesign.shared.GssCode;
import org.codesign.timing.ActivityForm;
import org.codesign.timing.Days;
import org.codesign.timing.ImportId;
import org.codesign.timing.ImportTally;
import org.codesign.timing.TimeEntry;
import org.codesign.timing.TimeImported;
import org.jooq.DSLContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes the entries of an event log, all in one transaction. */
@Component
@Transactional
public class EventLogWriter {

  private final DSLContext db;
  private final ImportStore store;
  private final Pseudonyms pseudonyms;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  EventLogWriter(
      DSLContext db,
      ImportStore store,
      Pseudonyms pseudonyms,
      ApplicationEventPublisher events,
      Clock clock) {
    this.db = db;
    this.store = store;
    this.pseudonyms = pseudonyms;
    this.events = events;
    this.clock = clock;
  }

  /**
   * @param wanted by the activity's name
   * @param numbers made beforehand, in a transaction of their own
   */
  void write(
      ImportId id,
      GssCode council,
      String stands,
      EventLogFile file,
      Map<String, ActivityForm> wanted,
      Pseudonyms.Numbers numbers,
      SheetFaults faults,
      Progress progress) {
    Instant now = clock.instant();
    ImportedWorkers workers = new ImportedWorkers(numbers, faults);
    BulkEntries bulk = new BulkEntries(db, id, now);
    EventLogPass pass = new EventLogPass(wanted, numbers, workers, bulk, faults, progress, now);
    file.read(pass);
    bulk.flush();
    workers.write(db, council, now);
    if (!store.imported(id, stands, 0)) {
      throw new Progress.Cancelled();
    }
    pseudonyms.lock(council);
    int tooFull = removeFullDays(id, council);
    int entries = db.fetchCount(TIMING_ENTRY, TIMING_ENTRY.IMPORT_ID.eq(id.value()));
    store.countEntries(id, entries);
    Map<ImportTally, Integer> tallies = new EnumMap<>(pass.tallies());
    tallies.put(ImportTally.DAY_FULL, tooFull);
    tallies.put(ImportTally.THERE_BEFORE, pass.written() - tooFull - entries);
    store.tally(id, tallies);
    events.publishEvent(new TimeImported(id));
  }

  /**
   * Nobody works more than 24 hours a day: such a person left things open, or is a machine. What an
   * earlier log brought stays.
   */
  private int removeFullDays(ImportId id, GssCode council) {
    int removed = 0;
    for (var full :
        db.select(TIMING_ENTRY.PERSON_ID, TIMING_ENTRY.DAY)
            .from(TIMING_IMPORTED_WORKER)
            .join(TIMING_ENTRY)
            .on(TIMING_ENTRY.PERSON_ID.eq(TIMING_IMPORTED_WORKER.PERSON_ID))
            .where(TIMING_IMPORTED_WORKER.COUNCIL_CODE.eq(council.value()))
            .and(TIMING_IMPORTED_WORKER.UNNAMED.isFalse())
            .groupBy(TIMING_ENTRY.PERSON_ID, TIMING_ENTRY.DAY)
            .having(sum(TIMING_ENTRY.MINUTES).gt(TimeEntry.LONGEST_DAY.value()))
            .fetch()) {
      removed += remove(id, full.value1(), full.value2());
    }
    return removed;
  }

  private int remove(ImportId id, UUID worker, LocalDate day) {
    return db.deleteFrom(TIMING_ENTRY)
        .where(TIMING_ENTRY.PERSON_ID.eq(worker))
        .and(TIMING_ENTRY.STARTED_AT.ge(Days.startOf(day)))
        .and(TIMING_ENTRY.STARTED_AT.lt(Days.startOf(day.plusDays(1))))
        .and(TIMING_ENTRY.IMPORT_ID.eq(id.value()))
        .execute();
  }

  /** Removes what came with a log, and the numbers of whom nothing is left. */
  public void takeBack(ImportOwner owner, GssCode council, ImportId id) {
    if (store.takeBack(owner, id)) {
      db.deleteFrom(TIMING_ENTRY).where(TIMING_ENTRY.IMPORT_ID.eq(id.value())).execute();
      db.deleteFrom(TIMING_IMPORTED_WORKER)
          .where(TIMING_IMPORTED_WORKER.COUNCIL_CODE.eq(council.value()))
          .and(
              notExists(
                  selectOne()
                      .from(TIMING_ENTRY)
                      .where(TIMING_ENTRY.PERSON_ID.eq(TIMING_IMPORTED_WORKER.PERSON_ID))))
          .execute();
      events.publishEvent(new TimeImported(id));
    }
  }
}
