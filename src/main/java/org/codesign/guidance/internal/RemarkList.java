package org.codesign.guidance.internal;

import static org.codesign.db.generated.tables.GuidanceDocument.GUIDANCE_DOCUMENT;
import static org.codesign.db.generated.tables.GuidanceHelped.GUIDANCE_HELPED;
import static org.codesign.db.generated.tables.GuidanceRemark.GUIDANCE_REMARK;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.when;

import java.util.List;
import java.util.Optional;
import org.codesign.db.Keyset;
import org.codesign.guidance.DocumentId;
import org.codesign.guidance.Helpfulness;
import org.codesign.guidance.Remark;
import org.codesign.identity.PersonId;
import org.codesign.privacy.SmallNumbers;
import org.codesign.shared.Cursor;
import org.codesign.shared.Page;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what readers say of documents. */
@Component
public class RemarkList {

  private static final int PAGE_SIZE = 25;
  private static final int MANY = 1000;

  private final DSLContext db;

  RemarkList(DSLContext db) {
    this.db = db;
  }

  /** Of the document as it is now. */
  public Optional<Boolean> answer(PersonId person, DocumentId id) {
    return db.select(GUIDANCE_HELPED.HELPED)
        .from(GUIDANCE_HELPED)
        .join(GUIDANCE_DOCUMENT)
        .on(isOfCurrentText())
        .where(GUIDANCE_DOCUMENT.ID.eq(id.value()))
        .and(GUIDANCE_HELPED.PERSON_ID.eq(person.value()))
        .fetchOptional(GUIDANCE_HELPED.HELPED);
  }

  private static Condition isOfCurrentText() {
    return GUIDANCE_DOCUMENT
        .ID
        .eq(GUIDANCE_HELPED.DOCUMENT_ID)
        .and(GUIDANCE_DOCUMENT.TEXT_VERSION.eq(GUIDANCE_HELPED.NUMBER));
  }

  public Helpfulness helpfulness(DocumentId id) {
    return db.select(
            count(),
            count(when(GUIDANCE_HELPED.HELPED, 1)),
            countDistinct(GUIDANCE_HELPED.COUNCIL_CODE))
        .from(GUIDANCE_HELPED)
        .join(GUIDANCE_DOCUMENT)
        .on(isOfCurrentText())
        .where(GUIDANCE_DOCUMENT.ID.eq(id.value()))
        .fetchSingle(mapping(RemarkList::protectedCounts));
  }

  private static Helpfulness protectedCounts(int people, int yes, int councils) {
    return SmallNumbers.mayShow(people, councils)
        ? new Helpfulness(true, SmallNumbers.rounded(yes), SmallNumbers.rounded(people - yes))
        : Helpfulness.TOO_FEW;
  }

  /** The oldest first. */
  public Page<Remark> open(@Nullable Cursor after) {
    List<Remark> rows =
        db.select(
                GUIDANCE_REMARK.ID,
                GUIDANCE_REMARK.DOCUMENT_ID.convertFrom(DocumentId::new),
                GUIDANCE_DOCUMENT.TITLE,
                GUIDANCE_REMARK.NUMBER,
                GUIDANCE_DOCUMENT.TEXT_VERSION,
                GUIDANCE_REMARK.TEXT,
                GUIDANCE_REMARK.CREATED_AT)
            .from(GUIDANCE_REMARK)
            .join(GUIDANCE_DOCUMENT)
            .on(GUIDANCE_DOCUMENT.ID.eq(GUIDANCE_REMARK.DOCUMENT_ID))
            .where(GUIDANCE_REMARK.SETTLED_AT.isNull())
            .and(Keyset.newer(after, GUIDANCE_REMARK.CREATED_AT, GUIDANCE_REMARK.ID))
            .orderBy(GUIDANCE_REMARK.CREATED_AT, GUIDANCE_REMARK.ID)
            .limit(PAGE_SIZE + 1)
            .fetch(mapping(Remark::new));
    return Page.of(rows, PAGE_SIZE, it -> Cursor.of(it.at(), it.id()));
  }

  /** 1,000 for as many or more. */
  public int countOpen() {
    return db.fetchCount(
        selectOne().from(GUIDANCE_REMARK).where(GUIDANCE_REMARK.SETTLED_AT.isNull()).limit(MANY));
  }
}
