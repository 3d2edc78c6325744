package org.codesign.guidance.internal;

import static java.util.stream.Collectors.toMap;
import static org.codesign.db.generated.tables.GuidanceDocument.GUIDANCE_DOCUMENT;
import static org.codesign.db.generated.tables.GuidanceSection.GUIDANCE_SECTION;
import static org.jooq.Records.mapping;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.codesign.guidance.DocumentId;
import org.codesign.guidance.ImportReport.Outcome;
import org.codesign.shared.Ids;
import org.codesign.shared.NotFound;
import org.codesign.shared.Stale;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes documents and their sections. */
@Component
@Transactional
public class DocumentStore {

  private final DSLContext db;
  private final Clock clock;
  private final GuidanceChanges changes;

  DocumentStore(DSLContext db, Clock clock, GuidanceChanges changes) {
    this.db = db;
    this.clock = clock;
    this.changes = changes;
  }

  /**
   * Keeps a document as its file has it now. The same bytes again change nothing, unless the
   * document was retired: then it is put back.
   *
   * @param hash of the file's bytes
   */
  Kept keep(FilePath path, String hash, Draft draft) {
    Row there = at(path);
    if (there == null) {
      DocumentId added = new DocumentId(Ids.next());
      insert(added, path, hash, draft);
      return kept(added, Outcome.ADDED);
    }
    if (there.hash.equals(hash) && there.retiredAt == null) {
      return new Kept(there.id, Outcome.UNCHANGED);
    }
    update(there.id, hash, draft);
    return kept(there.id, Outcome.CHANGED);
  }

  private Kept kept(DocumentId id, Outcome outcome) {
    changes.note(id);
    return new Kept(id, outcome);
  }

  /** Locked until the end of the transaction: two imports of one path come one after the other. */
  private @Nullable Row at(FilePath path) {
    return db.select(
            GUIDANCE_DOCUMENT.ID.convertFrom(DocumentId::new),
            GUIDANCE_DOCUMENT.CONTENT_HASH,
            GUIDANCE_DOCUMENT.RETIRED_AT)
        .from(GUIDANCE_DOCUMENT)
        .where(GUIDANCE_DOCUMENT.PATH.eq(path.value()))
        .forUpdate()
        .fetchOne(mapping(Row::new));
  }

  private void insert(DocumentId id, FilePath path, String hash, Draft draft) {
    Instant now = clock.instant();
    db.insertInto(GUIDANCE_DOCUMENT)
        .set(columns(hash, draft))
        .set(GUIDANCE_DOCUMENT.ID, id.value())
        .set(GUIDANCE_DOCUMENT.PATH, path.value())
        .set(GUIDANCE_DOCUMENT.CREATED_AT, now)
        .set(GUIDANCE_DOCUMENT.CHANGED_AT, now)
        .execute();
    insertSections(id, draft.sections(), Map.of(), now);
  }

  private void update(DocumentId id, String hash, Draft draft) {
    Instant now = clock.instant();
    db.update(GUIDANCE_DOCUMENT)
        .set(columns(hash, draft))
        .setNull(GUIDANCE_DOCUMENT.RETIRED_AT)
        .set(GUIDANCE_DOCUMENT.CHANGED_AT, now)
        .set(GUIDANCE_DOCUMENT.VERSION, GUIDANCE_DOCUMENT.VERSION.plus(1))
        .where(GUIDANCE_DOCUMENT.ID.eq(id.value()))
        .execute();
    Map<String, UUID> before = sectionIds(id);
    db.deleteFrom(GUIDANCE_SECTION).where(GUIDANCE_SECTION.DOCUMENT_ID.eq(id.value())).execute();
    insertSections(id, draft.sections(), before, now);
  }

  private static Map<Field<?>, Object> columns(String hash, Draft draft) {
    Map<Field<?>, Object> columns = new HashMap<>();
    columns.put(GUIDANCE_DOCUMENT.TITLE, draft.title());
    columns.put(GUIDANCE_DOCUMENT.SUMMARY, draft.summary());
    columns.put(GUIDANCE_DOCUMENT.TOPIC, draft.topic());
    columns.put(GUIDANCE_DOCUMENT.KEYWORDS, draft.keywords());
    columns.put(GUIDANCE_DOCUMENT.AUDIENCE, draft.audience());
    columns.put(GUIDANCE_DOCUMENT.OWNER, draft.owner());
    columns.put(GUIDANCE_DOCUMENT.SOURCE, draft.source());
    columns.put(GUIDANCE_DOCUMENT.SOURCE_URL, draft.sourceUrl());
    columns.put(GUIDANCE_DOCUMENT.LICENCE, draft.licence());
    columns.put(GUIDANCE_DOCUMENT.REVIEWED_ON, draft.reviewedOn());
    columns.put(GUIDANCE_DOCUMENT.REVIEW_ON, draft.reviewOn());
    columns.put(GUIDANCE_DOCUMENT.MARKDOWN, draft.markdown());
    columns.put(GUIDANCE_DOCUMENT.CONTENT_HASH, hash);
    return columns;
  }

  private Map<String, UUID> sectionIds(DocumentId id) {
    return db
        .select(GUIDANCE_SECTION.ANCHOR, GUIDANCE_SECTION.ID)
        .from(GUIDANCE_SECTION)
        .where(GUIDANCE_SECTION.DOCUMENT_ID.eq(id.value()))
        .fetch()
        .stream()
        .collect(toMap(row -> row.value1(), row -> row.value2()));
  }

  /** A section whose anchor was there before stays the same section. */
  private void insertSections(
      DocumentId id, List<Section> sections, Map<String, UUID> before, Instant now) {
    var insert =
        db.insertInto(
            GUIDANCE_SECTION,
            GUIDANCE_SECTION.ID,
            GUIDANCE_SECTION.DOCUMENT_ID,
            GUIDANCE_SECTION.POSITION,
            GUIDANCE_SECTION.ANCHOR,
            GUIDANCE_SECTION.HEADING,
            GUIDANCE_SECTION.LEVEL,
            GUIDANCE_SECTION.TEXT,
            GUIDANCE_SECTION.CREATED_AT,
            GUIDANCE_SECTION.CHANGED_AT);
    int position = 0;
    for (Section section : sections) {
      insert =
          insert.values(
              before.getOrDefault(section.anchor(), Ids.next()),
              id.value(),
              position++,
              section.anchor(),
              section.heading(),
              section.level(),
              section.text(),
              now,
              now);
    }
    insert.execute();
  }

  /**
   * @throws Stale if it was changed since that version
   */
  public void retire(DocumentId id, int version) {
    setRetired(id, version, clock.instant());
    changes.note(id);
  }

  /**
   * @throws Stale if it was changed since that version
   */
  public void putBack(DocumentId id, int version) {
    setRetired(id, version, null);
    changes.note(id);
  }

  private void setRetired(DocumentId id, int version, @Nullable Instant at) {
    int changed =
        db.update(GUIDANCE_DOCUMENT)
            .set(GUIDANCE_DOCUMENT.RETIRED_AT, at)
            .set(GUIDANCE_DOCUMENT.CHANGED_AT, clock.instant())
            .set(GUIDANCE_DOCUMENT.VERSION, GUIDANCE_DOCUMENT.VERSION.plus(1))
            .where(GUIDANCE_DOCUMENT.ID.eq(id.value()))
            .and(GUIDANCE_DOCUMENT.VERSION.eq(version))
            .execute();
    if (changed == 0) {
      throw exists(id) ? new Stale("document") : new NotFound("document");
    }
  }

  private boolean exists(DocumentId id) {
    return db.fetchExists(GUIDANCE_DOCUMENT, GUIDANCE_DOCUMENT.ID.eq(id.value()));
  }

  /** A document after a file was imported, and whether that changed anything. */
  record Kept(DocumentId id, Outcome outcome) {}

  private record Row(DocumentId id, String hash, @Nullable Instant retiredAt) {}
}
