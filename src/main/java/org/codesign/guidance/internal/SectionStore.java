package org.codesign.guidance.internal;

import static java.util.stream.Collectors.toMap;
import static org.codesign.db.generated.tables.GuidanceSection.GUIDANCE_SECTION;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.codesign.guidance.DocumentId;
import org.codesign.shared.Ids;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Writes the sections of a document. */
@Component
class SectionStore {

  private final DSLContext db;

  SectionStore(DSLContext db) {
    this.db = db;
  }

  /** In place of those there; a section whose anchor was there before stays the same section. */
  void put(DocumentId id, List<Section> sections, Instant now) {
    Map<String, UUID> before = ids(id);
    db.deleteFrom(GUIDANCE_SECTION).where(GUIDANCE_SECTION.DOCUMENT_ID.eq(id.value())).execute();
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

  private Map<String, UUID> ids(DocumentId id) {
    return db
        .select(GUIDANCE_SECTION.ANCHOR, GUIDANCE_SECTION.ID)
        .from(GUIDANCE_SECTION)
        .where(GUIDANCE_SECTION.DOCUMENT_ID.eq(id.value()))
        .fetch()
        .stream()
        .collect(toMap(row -> row.value1(), row -> row.value2()));
  }
}
