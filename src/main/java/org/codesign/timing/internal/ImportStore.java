package org.codesign.timing.internal;

import static org.codesign.db.generated.tables.TimingImport.TIMING_IMPORT;
import static org.codesign.db.generated.tables.TimingImportFault.TIMING_IMPORT_FAULT;
import static org.codesign.db.generated.tables.TimingImportTally.TIMING_IMPORT_TALLY;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.codesign.shared.GssCode;
import org.codesign.shared.NotFound;
import org.codesign.shared.SheetFault;
import org.codesign.timing.ImportId;
import org.codesign.timing.ImportState;
import org.codesign.timing.ImportTally;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.UpdateSetMoreStep;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes how something that is brought in stands; from one state only to those it may reach. */
@Component
@Transactional
public class ImportStore {

  private static final Set<String> AT_REST = Set.of("READY", "REFUSED", "CANCELLED", "FAILED");
  private static final Set<String> UNDER_WAY = Set.of("READING", "CHECKING", "WRITING");

  private final DSLContext db;
  private final Clock clock;

  ImportStore(DSLContext db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /**
   * @throws NotFound if the id was taken by somebody else
   */
  public void add(
      ImportOwner owner, ImportId id, String fileName, ImportFolder.Arrived file, ImportState now) {
    Instant moment = clock.instant();
    GssCode council = owner.council();
    try {
      db.insertInto(TIMING_IMPORT)
          .set(TIMING_IMPORT.ID, id.value())
          .set(TIMING_IMPORT.KIND, owner.kind().name())
          .set(TIMING_IMPORT.PERSON_ID, owner.person().value())
          .set(TIMING_IMPORT.COUNCIL_CODE, council == null ? null : council.value())
          .set(TIMING_IMPORT.FILE_NAME, fileName)
          .set(TIMING_IMPORT.SHA256, file.sha256())
          .set(TIMING_IMPORT.STATE, now.name())
          .set(TIMING_IMPORT.BYTES, file.bytes())
          .set(TIMING_IMPORT.CREATED_AT, moment)
          .set(TIMING_IMPORT.CHANGED_AT, moment)
          .execute();
    } catch (DuplicateKeyException taken) {
      throw new NotFound("import");
    }
  }

  /** Takes it on, unless somebody is at it or it came in; what was said of it before is gone. */
  boolean begin(ImportId id, ImportState state) {
    Condition silent =
        TIMING_IMPORT
            .STATE
            .in(UNDER_WAY)
            .and(TIMING_IMPORT.CHANGED_AT.lt(clock.instant().minus(ImportReader.SILENCE)));
    boolean begun =
        to(state)
                .set(TIMING_IMPORT.BYTES_DONE, 0L)
                .set(TIMING_IMPORT.FAULTS, 0)
                .where(TIMING_IMPORT.ID.eq(id.value()))
                .and(TIMING_IMPORT.STATE.in(AT_REST).or(silent))
                .execute()
            == 1;
    if (begun) {
      db.deleteFrom(TIMING_IMPORT_FAULT)
          .where(TIMING_IMPORT_FAULT.IMPORT_ID.eq(id.value()))
          .execute();
    }
    return begun;
  }

  /** Whether it is to go on. Seen by others at once, whatever becomes of the work. */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public boolean goesOn(ImportId id, ImportState state, long bytesDone) {
    return to(state)
            .set(TIMING_IMPORT.BYTES_DONE, bytesDone)
            .where(TIMING_IMPORT.ID.eq(id.value()))
            .and(TIMING_IMPORT.STATE.in(UNDER_WAY))
            .execute()
        == 1;
  }

  /** The end of work that leaves nothing behind; one that was cancelled meanwhile stays so. */
  void end(ImportId id, ImportState state, List<SheetFault> faults, int faultCount) {
    int ended =
        to(state)
            .set(TIMING_IMPORT.FAULTS, faultCount)
            .where(TIMING_IMPORT.ID.eq(id.value()))
            .and(TIMING_IMPORT.STATE.in(UNDER_WAY))
            .execute();
    for (int i = 0; i < faults.size() && ended == 1; i++) {
      add(id, i, faults.get(i));
    }
  }

  private void add(ImportId id, int position, SheetFault fault) {
    Instant now = clock.instant();
    db.insertInto(TIMING_IMPORT_FAULT)
        .set(TIMING_IMPORT_FAULT.IMPORT_ID, id.value())
        .set(TIMING_IMPORT_FAULT.POSITION, position)
        .set(TIMING_IMPORT_FAULT.SHEET_ROW, fault.row())
        .set(TIMING_IMPORT_FAULT.COLUMN_NAME, fault.column())
        .set(TIMING_IMPORT_FAULT.VALUE, fault.value())
        .set(TIMING_IMPORT_FAULT.ADVICE, fault.advice())
        .set(TIMING_IMPORT_FAULT.CREATED_AT, now)
        .set(TIMING_IMPORT_FAULT.CHANGED_AT, now)
        .execute();
  }

  void tally(ImportId id, Map<ImportTally, Integer> numbers) {
    Instant now = clock.instant();
    numbers.forEach((what, number) ->
        db.insertInto(TIMING_IMPORT_TALLY)
            .set(TIMING_IMPORT_TALLY.IMPORT_ID, id.value())
            .set(TIMING_IMPORT_TALLY.WHAT, what.name())
            .set(TIMING_IMPORT_TALLY.NUMBER, number)
            .set(TIMING_IMPORT_TALLY.CREATED_AT, now)
            .set(TIMING_IMPORT_TALLY.CHANGED_AT, now)
            .onDuplicateKeyUpdate()
            .set(TIMING_IMPORT_TALLY.NUMBER, number)
            .set(TIMING_IMPORT_TALLY.CHANGED_AT, now)
            .execute());
  }

  /**
   * From here on its entries count, in the transaction that wrote them.
   *
   * @return false if it was cancelled meanwhile
   * @throws DuplicateKeyException if the same file came in meanwhile
   */
  boolean imported(ImportId id, String stands, int entries) {
    return to(ImportState.IMPORTED)
            .set(TIMING_IMPORT.STANDS, stands)
            .set(TIMING_IMPORT.ENTRIES, entries)
            .set(TIMING_IMPORT.IMPORTED_AT, clock.instant())
            .where(TIMING_IMPORT.ID.eq(id.value()))
            .and(TIMING_IMPORT.STATE.eq(ImportState.WRITING.name()))
            .execute()
        == 1;
  }

  void countEntries(ImportId id, int entries) {
    to(ImportState.IMPORTED)
        .set(TIMING_IMPORT.ENTRIES, entries)
        .where(TIMING_IMPORT.ID.eq(id.value()))
        .execute();
  }

  /** Nothing happens to one that nobody works at. */
  public void cancel(ImportOwner owner, ImportId id) {
    to(ImportState.CANCELLED)
        .where(TIMING_IMPORT.ID.eq(id.value()))
        .and(owner.isOwn())
        .and(TIMING_IMPORT.STATE.in(UNDER_WAY))
        .execute();
  }

  /** Whether its entries stood until now. */
  boolean takeBack(ImportOwner owner, ImportId id) {
    return to(ImportState.TAKEN_BACK)
            .set(TIMING_IMPORT.STANDS, (@Nullable String) null)
            .where(TIMING_IMPORT.ID.eq(id.value()))
            .and(owner.isOwn())
            .and(TIMING_IMPORT.STATE.eq(ImportState.IMPORTED.name()))
            .execute()
        == 1;
  }

  private UpdateSetMoreStep<?> to(ImportState state) {
    return db.update(TIMING_IMPORT)
        .set(TIMING_IMPORT.STATE, state.name())
        .set(TIMING_IMPORT.CHANGED_AT, clock.instant());
  }
}
