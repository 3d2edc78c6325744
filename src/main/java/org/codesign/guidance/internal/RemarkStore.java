package org.codesign.guidance.internal;

import static org.codesign.db.generated.tables.GuidanceHelped.GUIDANCE_HELPED;
import static org.codesign.db.generated.tables.GuidanceRemark.GUIDANCE_REMARK;
import static org.codesign.db.generated.tables.GuidanceVersion.GUIDANCE_VERSION;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.codesign.guidance.DocumentId;
import org.codesign.identity.Actor;
import org.codesign.shared.GssCode;
import org.codesign.shared.Ids;
import org.codesign.shared.NotFound;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what readers say of documents. */
@Component
@Transactional
public class RemarkStore {

  private final DSLContext db;
  private final Clock clock;

  RemarkStore(DSLContext db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  public void answer(Actor reader, DocumentId id, int number, boolean helped) {
    mustExist(id, number);
    Instant now = clock.instant();
    db.insertInto(GUIDANCE_HELPED)
        .set(GUIDANCE_HELPED.DOCUMENT_ID, id.value())
        .set(GUIDANCE_HELPED.NUMBER, number)
        .set(GUIDANCE_HELPED.PERSON_ID, reader.id().value())
        .set(GUIDANCE_HELPED.COUNCIL_CODE, reader.council().map(GssCode::value).orElse(null))
        .set(GUIDANCE_HELPED.HELPED, helped)
        .set(GUIDANCE_HELPED.CREATED_AT, now)
        .set(GUIDANCE_HELPED.CHANGED_AT, now)
        .onDuplicateKeyUpdate()
        .set(GUIDANCE_HELPED.HELPED, helped)
        .set(GUIDANCE_HELPED.CHANGED_AT, now)
        .execute();
  }

  /** The key keeps it to one that is open for each person and document. */
  public void remark(Actor reader, DocumentId id, int number, String text) {
    mustExist(id, number);
    Instant now = clock.instant();
    db.insertInto(GUIDANCE_REMARK)
        .set(GUIDANCE_REMARK.ID, Ids.next())
        .set(GUIDANCE_REMARK.DOCUMENT_ID, id.value())
        .set(GUIDANCE_REMARK.NUMBER, number)
        .set(GUIDANCE_REMARK.PERSON_ID, reader.id().value())
        .set(GUIDANCE_REMARK.TEXT, text)
        .set(GUIDANCE_REMARK.CREATED_AT, now)
        .set(GUIDANCE_REMARK.CHANGED_AT, now)
        .onDuplicateKeyUpdate()
        .set(GUIDANCE_REMARK.NUMBER, number)
        .set(GUIDANCE_REMARK.TEXT, text)
        .set(GUIDANCE_REMARK.CHANGED_AT, now)
        .execute();
  }

  private void mustExist(DocumentId id, int number) {
    if (!db.fetchExists(
        GUIDANCE_VERSION,
        GUIDANCE_VERSION.DOCUMENT_ID.eq(id.value()).and(GUIDANCE_VERSION.NUMBER.eq(number)))) {
      throw new NotFound("version");
    }
  }

  public void settle(UUID remark) {
    Instant now = clock.instant();
    db.update(GUIDANCE_REMARK)
        .set(GUIDANCE_REMARK.SETTLED_AT, now)
        .set(GUIDANCE_REMARK.CHANGED_AT, now)
        .where(GUIDANCE_REMARK.ID.eq(remark))
        .and(GUIDANCE_REMARK.SETTLED_AT.isNull())
        .execute();
  }
}
