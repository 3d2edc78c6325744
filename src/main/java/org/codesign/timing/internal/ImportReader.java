package org.codesign.timing.internal;

import static org.codesign.db.generated.tables.TimingImport.TIMING_IMPORT;
import static org.codesign.db.generated.tables.TimingImportFault.TIMING_IMPORT_FAULT;
import static org.codesign.db.generated.tables.TimingImportTally.TIMING_IMPORT_TALLY;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.row;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.codesign.shared.Cursor;
import org.codesign.shared.NotFound;
import org.codesign.shared.Page;
import org.codesign.shared.SheetFault;
import org.codesign.timing.ImportId;
import org.codesign.timing.ImportKind;
import org.codesign.timing.ImportState;
import org.codesign.timing.ImportTally;
import org.codesign.timing.TimeImport;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what was brought in, for its owner. */
@Component
public class ImportReader {

  /** Whoever works at one says so every second. */
  static final Duration SILENCE = Duration.ofMinutes(2);

  private static final int PAGE = 20;

  private final DSLContext db;
  private final Clock clock;

  ImportReader(DSLContext db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /**
   * @throws NotFound if there is none, or it is somebody else's
   */
  public TimeImport one(ImportOwner owner, ImportId id) {
    return find(owner, id).orElseThrow(() -> new NotFound("import"));
  }

  public Optional<TimeImport> find(ImportOwner owner, ImportId id) {
    return db.selectFrom(TIMING_IMPORT)
        .where(TIMING_IMPORT.ID.eq(id.value()))
        .and(owner.isOwn())
        .fetchOptional(row -> imported(row, faults(id), tallies(id)));
  }

  /** Whether the file that was sent with this id is this one. */
  public boolean isSame(ImportId id, String sha256) {
    return db.fetchExists(
        TIMING_IMPORT, TIMING_IMPORT.ID.eq(id.value()).and(TIMING_IMPORT.SHA256.eq(sha256)));
  }

  String sha256(ImportId id) {
    return db.select(TIMING_IMPORT.SHA256)
        .from(TIMING_IMPORT)
        .where(TIMING_IMPORT.ID.eq(id.value()))
        .fetchSingle(TIMING_IMPORT.SHA256);
  }

  /** The import whose entries stand and that brought this very file. */
  public Optional<TimeImport> standing(ImportOwner owner, String sha256) {
    return db.select(TIMING_IMPORT.ID)
        .from(TIMING_IMPORT)
        .where(TIMING_IMPORT.STANDS.eq(owner.stands(sha256)))
        .fetchOptional(row -> one(owner, new ImportId(row.value1())));
  }

  /** The newest first, 20 a page, without their faults. */
  public Page<TimeImport> page(ImportOwner owner, @Nullable Cursor after) {
    List<TimeImport> rows =
        db
            .selectFrom(TIMING_IMPORT)
            .where(owner.isOwn())
            .and(isBelow(after))
            .orderBy(TIMING_IMPORT.CREATED_AT.desc(), TIMING_IMPORT.ID.desc())
            .limit(PAGE + 1)
            .fetch()
            .stream()
            .map(row -> imported(row, List.of(), Map.of()))
            .toList();
    return Page.of(rows, PAGE, it -> Cursor.of(it.sentAt(), it.id()));
  }

  private static Condition isBelow(@Nullable Cursor after) {
    return after == null
        ? org.jooq.impl.DSL.noCondition()
        : row(TIMING_IMPORT.CREATED_AT, TIMING_IMPORT.ID).lt(after.instant(0), after.uuid(1));
  }

  private List<SheetFault> faults(ImportId id) {
    return db.select(
            TIMING_IMPORT_FAULT.SHEET_ROW,
            TIMING_IMPORT_FAULT.COLUMN_NAME,
            TIMING_IMPORT_FAULT.VALUE,
            TIMING_IMPORT_FAULT.ADVICE)
        .from(TIMING_IMPORT_FAULT)
        .where(TIMING_IMPORT_FAULT.IMPORT_ID.eq(id.value()))
        .orderBy(TIMING_IMPORT_FAULT.POSITION)
        .fetch(mapping(SheetFault::new));
  }

  private Map<ImportTally, Integer> tallies(ImportId id) {
    return db.select(TIMING_IMPORT_TALLY.WHAT, TIMING_IMPORT_TALLY.NUMBER)
        .from(TIMING_IMPORT_TALLY)
        .where(TIMING_IMPORT_TALLY.IMPORT_ID.eq(id.value()))
        .fetchMap(row -> ImportTally.valueOf(row.value1()), row -> row.value2());
  }

  private TimeImport imported(
      Record row, List<SheetFault> faults, Map<ImportTally, Integer> tallies) {
    return new TimeImport(
        new ImportId(row.get(TIMING_IMPORT.ID)),
        ImportKind.valueOf(row.get(TIMING_IMPORT.KIND)),
        row.get(TIMING_IMPORT.FILE_NAME),
        state(row),
        (int) (100 * row.get(TIMING_IMPORT.BYTES_DONE) / row.get(TIMING_IMPORT.BYTES)),
        row.get(TIMING_IMPORT.ENTRIES),
        row.get(TIMING_IMPORT.FAULTS),
        faults,
        tallies,
        row.get(TIMING_IMPORT.CREATED_AT),
        row.get(TIMING_IMPORT.IMPORTED_AT));
  }

  private ImportState state(Record row) {
    ImportState state = ImportState.valueOf(row.get(TIMING_IMPORT.STATE));
    Instant lastSign = row.get(TIMING_IMPORT.CHANGED_AT);
    return state.isUnderWay() && lastSign.isBefore(clock.instant().minus(SILENCE))
        ? ImportState.INTERRUPTED
        : state;
  }
}
