package org.codesign.guidance.internal;

import static org.codesign.db.generated.tables.GuidanceVersion.GUIDANCE_VERSION;

import java.time.Instant;
import org.codesign.guidance.DocumentId;
import org.codesign.guidance.DocumentVersion.Origin;
import org.codesign.identity.PersonId;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps what documents said. */
@Component
class VersionStore {

  private final DSLContext db;

  VersionStore(DSLContext db) {
    this.db = db;
  }

  /**
   * How a version came to be.
   *
   * @param by null where it is nobody's
   * @param restored which one was made current again, else null
   */
  record Made(Origin origin, @Nullable PersonId by, @Nullable Integer restored, KeptReasons kept) {

    static Made byImport(@Nullable PersonId importer) {
      return new Made(Origin.IMPORTED, importer, null, KeptReasons.NOTHING);
    }
  }

  void add(DocumentId id, int number, Words words, Made made, Instant now) {
    PersonId by = made.by();
    db.insertInto(GUIDANCE_VERSION)
        .set(GUIDANCE_VERSION.DOCUMENT_ID, id.value())
        .set(GUIDANCE_VERSION.NUMBER, number)
        .set(GUIDANCE_VERSION.ORIGIN, made.origin().name())
        .set(GUIDANCE_VERSION.RESTORED_FROM, made.restored())
        .set(GUIDANCE_VERSION.PERSON_ID, by == null ? null : by.value())
        .set(GUIDANCE_VERSION.TITLE, words.title())
        .set(GUIDANCE_VERSION.SUMMARY, words.summary())
        .set(GUIDANCE_VERSION.TOPIC, words.topic())
        .set(GUIDANCE_VERSION.KEYWORDS, words.keywords())
        .set(GUIDANCE_VERSION.AUDIENCE, words.audience())
        .set(GUIDANCE_VERSION.OWNER, words.owner())
        .set(GUIDANCE_VERSION.SOURCE, words.source())
        .set(GUIDANCE_VERSION.SOURCE_URL, words.sourceUrl())
        .set(GUIDANCE_VERSION.LICENCE, words.licence())
        .set(GUIDANCE_VERSION.MARKDOWN, words.markdown())
        .set(GUIDANCE_VERSION.KEPT, made.kept().column())
        .set(GUIDANCE_VERSION.CREATED_AT, now)
        .set(GUIDANCE_VERSION.CHANGED_AT, now)
        .execute();
  }
}
