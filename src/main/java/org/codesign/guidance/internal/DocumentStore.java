package org.codesign.guidance.internal;

import static org.codesign.db.generated.tables.GuidanceDocument.GUIDANCE_DOCUMENT;
import static org.jooq.Functions.nullOnAllNull;
import static org.jooq.Records.mapping;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.codesign.guidance.DocumentId;
import org.codesign.guidance.DocumentVersion.Origin;
import org.codesign.guidance.ImportReport.Outcome;
import org.codesign.guidance.internal.VersionStore.Made;
import org.codesign.identity.PersonId;
import org.codesign.shared.Ids;
import org.codesign.shared.NotFound;
import org.codesign.shared.Stale;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes documents, with their versions and sections. */
@Component
@Transactional
public class DocumentStore {

  private final DSLContext db;
  private final Clock clock;
  private final SectionStore sections;
  private final VersionStore versions;
  private final VersionReader reader;
  private final GuidanceChanges changes;

  DocumentStore(
      DSLContext db,
      Clock clock,
      SectionStore sections,
      VersionStore versions,
      VersionReader reader,
      GuidanceChanges changes) {
    this.db = db;
    this.clock = clock;
    this.sections = sections;
    this.versions = versions;
    this.reader = reader;
    this.changes = changes;
  }

  /**
   * Keeps a document as its file has it now. The same bytes again change nothing, unless the
   * document was retired: then it is put back. What an editor wrote here stays.
   *
   * @param hash of the file's bytes
   * @param importer null where it is nobody's
   */
  Kept keep(FilePath path, String hash, Draft draft, @Nullable PersonId importer) {
    Row there = row(GUIDANCE_DOCUMENT.PATH.eq(path.value()));
    if (there == null) {
      DocumentId added = new DocumentId(Ids.next());
      Map<Field<?>, Object> columns = columns(draft.words());
      columns.put(GUIDANCE_DOCUMENT.CONTENT_HASH, hash);
      columns.put(GUIDANCE_DOCUMENT.REVIEWED_ON, draft.reviewedOn());
      columns.put(GUIDANCE_DOCUMENT.REVIEW_ON, draft.reviewOn());
      insert(added, path.value(), columns);
      return kept(added, 1, draft, importer, Outcome.ADDED);
    }
    if (there.hash.equals(hash) && there.retiredAt == null) {
      return new Kept(there.id, Outcome.UNCHANGED);
    }
    if (there.editedAt != null) {
      return new Kept(there.id, Outcome.LEFT_OUT);
    }
    Map<Field<?>, Object> columns = columns(draft.words());
    columns.put(GUIDANCE_DOCUMENT.CONTENT_HASH, hash);
    columns.put(GUIDANCE_DOCUMENT.RETIRED_AT, null);
    columns.put(GUIDANCE_DOCUMENT.REVIEWED_ON, later(draft.reviewedOn(), there.reviewedOn));
    columns.put(GUIDANCE_DOCUMENT.REVIEW_ON, later(draft.reviewOn(), there.reviewOn));
    columns.put(GUIDANCE_DOCUMENT.TEXT_VERSION, there.number + 1);
    update(there, columns);
    return kept(there.id, there.number + 1, draft, importer, Outcome.CHANGED);
  }

  private Kept kept(
      DocumentId id, int number, Draft draft, @Nullable PersonId importer, Outcome outcome) {
    Instant now = clock.instant();
    versions.add(id, number, draft.words(), Made.byImport(importer), now);
    sections.put(id, draft.sections(), now);
    changes.note(id);
    return new Kept(id, outcome);
  }

  /** Somebody may have found it right since the file was written. */
  private static @Nullable LocalDate later(@Nullable LocalDate file, @Nullable LocalDate here) {
    return file == null || (here != null && here.isAfter(file)) ? here : file;
  }

  /** Nothing happens where it is there already. */
  void write(DocumentId id, Written written) {
    if (exists(id)) {
      return;
    }
    Instant now = clock.instant();
    Map<Field<?>, Object> columns = columns(written.words());
    columns.putAll(care(written));
    columns.put(GUIDANCE_DOCUMENT.CONTENT_HASH, "");
    columns.put(GUIDANCE_DOCUMENT.EDITED_AT, now);
    columns.put(GUIDANCE_DOCUMENT.REVIEWED_ON, written.day());
    insert(id, "written/" + id, columns);
    versions.add(id, 1, written.words(), written.made(), now);
    sections.put(id, written.sections(), now);
    changes.note(id);
  }

  /**
   * @return the number of its text; other than before only where the words are
   * @throws Stale if it was changed since that version
   */
  int change(DocumentId id, int version, Written written) {
    Row there = current(id, version);
    Map<Field<?>, Object> columns = care(written);
    if (!Objects.equals(written.keeper(), there.keeper)) {
      columns.put(GUIDANCE_DOCUMENT.REMINDED_FOR, null); // whoever owns it now was not reminded
    }
    LocalDate due = there.reviewOn;
    if (due == null || written.reviewOn().isAfter(due)) {
      columns.put(GUIDANCE_DOCUMENT.REVIEWED_ON, written.day()); // moved on: somebody looked at it
    }
    if (reader.words(id).equals(written.words())) {
      update(there, columns);
      changes.note(id);
      return there.number;
    }
    return save(there, columns, written.words(), written.made());
  }

  private static Map<Field<?>, Object> care(Written written) {
    PersonId keeper = written.keeper();
    Map<Field<?>, Object> columns = new HashMap<>();
    columns.put(GUIDANCE_DOCUMENT.KEEPER_ID, keeper == null ? null : keeper.value());
    columns.put(GUIDANCE_DOCUMENT.REVIEW_ON, written.reviewOn());
    return columns;
  }

  /**
   * @return the day of the next review
   * @throws Stale if it was changed since that version
   */
  LocalDate reviewed(DocumentId id, int version, LocalDate day) {
    Row there = current(id, version);
    LocalDate before = there.reviewOn;
    LocalDate next = day.plusYears(1);
    next = before != null && before.isAfter(next) ? before : next;
    update(there, Map.of(GUIDANCE_DOCUMENT.REVIEWED_ON, day, GUIDANCE_DOCUMENT.REVIEW_ON, next));
    changes.note(id);
    return next;
  }

  /**
   * @return the number of its text
   * @throws Stale if it was changed since that version
   */
  int restore(DocumentId id, int version, PersonId editor, VersionReader.Text text) {
    Row there = current(id, version);
    return reader.words(id).equals(text.words())
        ? there.number
        : save(
            there,
            new HashMap<>(),
            text.words(),
            new Made(Origin.RESTORED, editor, text.number(), text.kept()));
  }

  private int save(Row there, Map<Field<?>, Object> columns, Words words, Made made) {
    Instant now = clock.instant();
    int number = there.number + 1;
    columns.putAll(columns(words));
    columns.put(GUIDANCE_DOCUMENT.EDITED_AT, now);
    columns.put(GUIDANCE_DOCUMENT.TEXT_VERSION, number);
    update(there, columns);
    versions.add(there.id, number, words, made, now);
    sections.put(there.id, Section.of(words), now);
    changes.note(there.id);
    return number;
  }

  private static Map<Field<?>, Object> columns(Words words) {
    Map<Field<?>, Object> columns = new HashMap<>();
    columns.put(GUIDANCE_DOCUMENT.TITLE, words.title());
    columns.put(GUIDANCE_DOCUMENT.SUMMARY, words.summary());
    columns.put(GUIDANCE_DOCUMENT.TOPIC, words.topic());
    columns.put(GUIDANCE_DOCUMENT.KEYWORDS, words.keywords());
    columns.put(GUIDANCE_DOCUMENT.AUDIENCE, words.audience());
    columns.put(GUIDANCE_DOCUMENT.OWNER, words.owner());
    columns.put(GUIDANCE_DOCUMENT.SOURCE, words.source());
    columns.put(GUIDANCE_DOCUMENT.SOURCE_URL, words.sourceUrl());
    columns.put(GUIDANCE_DOCUMENT.LICENCE, words.licence());
    columns.put(GUIDANCE_DOCUMENT.MARKDOWN, words.markdown());
    return columns;
  }

  private void insert(DocumentId id, String path, Map<Field<?>, Object> columns) {
    Instant now = clock.instant();
    db.insertInto(GUIDANCE_DOCUMENT)
        .set(columns)
        .set(GUIDANCE_DOCUMENT.ID, id.value())
        .set(GUIDANCE_DOCUMENT.PATH, path)
        .set(GUIDANCE_DOCUMENT.CREATED_AT, now)
        .set(GUIDANCE_DOCUMENT.CHANGED_AT, now)
        .execute();
  }

  private void update(Row there, Map<? extends Field<?>, ?> columns) {
    db.update(GUIDANCE_DOCUMENT)
        .set(columns)
        .set(GUIDANCE_DOCUMENT.CHANGED_AT, clock.instant())
        .set(GUIDANCE_DOCUMENT.VERSION, there.version + 1)
        .where(GUIDANCE_DOCUMENT.ID.eq(there.id.value()))
        .execute();
  }

  /**
   * @throws Stale if it was changed since that version
   */
  public void retire(DocumentId id, int version) {
    setRetired(current(id, version), clock.instant());
  }

  /**
   * @throws Stale if it was changed since that version
   */
  public void putBack(DocumentId id, int version) {
    setRetired(current(id, version), null);
  }

  private void setRetired(Row there, @Nullable Instant at) {
    Map<Field<?>, Object> columns = new HashMap<>();
    columns.put(GUIDANCE_DOCUMENT.RETIRED_AT, at);
    update(there, columns);
    changes.note(there.id);
  }

  private Row current(DocumentId id, int version) {
    Row there = row(GUIDANCE_DOCUMENT.ID.eq(id.value()));
    if (there == null) {
      throw new NotFound("document");
    }
    if (there.version != version) {
      throw new Stale("document");
    }
    return there;
  }

  /** Locked until the end of the transaction: who saves the same document comes after it. */
  private @Nullable Row row(Condition which) {
    return db.select(
            GUIDANCE_DOCUMENT.ID.convertFrom(DocumentId::new),
            GUIDANCE_DOCUMENT.CONTENT_HASH,
            GUIDANCE_DOCUMENT.RETIRED_AT,
            GUIDANCE_DOCUMENT.EDITED_AT,
            GUIDANCE_DOCUMENT.KEEPER_ID.convertFrom(nullOnAllNull(PersonId::new)),
            GUIDANCE_DOCUMENT.REVIEWED_ON,
            GUIDANCE_DOCUMENT.REVIEW_ON,
            GUIDANCE_DOCUMENT.TEXT_VERSION,
            GUIDANCE_DOCUMENT.VERSION)
        .from(GUIDANCE_DOCUMENT)
        .where(which)
        .forUpdate()
        .fetchOne(mapping(Row::new));
  }

  private boolean exists(DocumentId id) {
    return db.fetchExists(GUIDANCE_DOCUMENT, GUIDANCE_DOCUMENT.ID.eq(id.value()));
  }

  /**
   * A document after a file was imported, and whether that changed anything; left out where an
   * editor's words would have been lost.
   */
  record Kept(DocumentId id, Outcome outcome) {}

  private record Row(
      DocumentId id,
      String hash,
      @Nullable Instant retiredAt,
      @Nullable Instant editedAt,
      @Nullable PersonId keeper,
      @Nullable LocalDate reviewedOn,
      @Nullable LocalDate reviewOn,
      int number,
      int version) {}
}
