package org.codesign.guidance.internal;

import static java.util.stream.Collectors.toSet;
import static org.codesign.db.generated.tables.GuidanceDocument.GUIDANCE_DOCUMENT;
import static org.jooq.Functions.nullOnAllNull;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectOne;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.codesign.guidance.DocumentId;
import org.codesign.guidance.DueDocument;
import org.codesign.identity.Colleague;
import org.codesign.identity.PeopleFacts;
import org.codesign.identity.PersonId;
import org.codesign.shared.Cursor;
import org.codesign.shared.Page;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lists the documents whose review is due: the day has come, and they are not archived. */
@Component
public class ReviewList {

  private static final int PAGE_SIZE = 25;
  private static final int MANY = 1000;
  private static final int AT_ONCE = 200;

  private final DSLContext db;
  private final PeopleFacts people;
  private final Days days;

  ReviewList(DSLContext db, PeopleFacts people, Days days) {
    this.db = db;
    this.people = people;
    this.days = days;
  }

  private Condition isDue() {
    return GUIDANCE_DOCUMENT.REVIEW_ON.le(days.today()).and(GUIDANCE_DOCUMENT.RETIRED_AT.isNull());
  }

  /** Those due longest first. */
  public Page<DueDocument> page(@Nullable Cursor after) {
    List<Row> rows =
        db.select(
                GUIDANCE_DOCUMENT.ID.convertFrom(DocumentId::new),
                GUIDANCE_DOCUMENT.TITLE,
                GUIDANCE_DOCUMENT.REVIEW_ON,
                GUIDANCE_DOCUMENT.KEEPER_ID.convertFrom(nullOnAllNull(PersonId::new)),
                GUIDANCE_DOCUMENT.VERSION)
            .from(GUIDANCE_DOCUMENT)
            .where(isDue())
            .and(isAfter(after))
            .orderBy(GUIDANCE_DOCUMENT.REVIEW_ON, GUIDANCE_DOCUMENT.ID)
            .limit(PAGE_SIZE + 1)
            .fetch(mapping(Row::new));
    Map<PersonId, Colleague> names =
        people.people(rows.stream().map(Row::keeper).filter(Objects::nonNull).collect(toSet()));
    return Page.of(
        rows.stream().map(it -> it.with(names)).toList(),
        PAGE_SIZE,
        it -> Cursor.of(it.dueSince(), it.id()));
  }

  private static Condition isAfter(@Nullable Cursor after) {
    if (after == null) {
      return noCondition();
    }
    LocalDate last = day(after);
    return GUIDANCE_DOCUMENT
        .REVIEW_ON
        .gt(last)
        .or(GUIDANCE_DOCUMENT.REVIEW_ON.eq(last).and(GUIDANCE_DOCUMENT.ID.gt(after.uuid(1))));
  }

  private static LocalDate day(Cursor after) {
    try {
      return LocalDate.parse(after.keys().getFirst());
    } catch (DateTimeParseException malformed) {
      throw new IllegalArgumentException("not a cursor of this list", malformed);
    }
  }

  /** 1,000 for as many or more. */
  public int count() {
    return db.fetchCount(selectOne().from(GUIDANCE_DOCUMENT).where(isDue()).limit(MANY));
  }

  /** Some that are due, have an owner, and were not reminded of. */
  List<DocumentId> unreminded() {
    return db.select(GUIDANCE_DOCUMENT.ID)
        .from(GUIDANCE_DOCUMENT)
        .where(isDue())
        .and(GUIDANCE_DOCUMENT.KEEPER_ID.isNotNull())
        .and(isUnreminded())
        .limit(AT_ONCE)
        .fetch(row -> new DocumentId(row.value1()));
  }

  private static Condition isUnreminded() {
    return GUIDANCE_DOCUMENT
        .REMINDED_FOR
        .isNull()
        .or(GUIDANCE_DOCUMENT.REMINDED_FOR.ne(GUIDANCE_DOCUMENT.REVIEW_ON));
  }

  /** Whether it was for whoever asks to remind of it; of several who ask at once it is for one. */
  boolean remind(DocumentId id) {
    return db.update(GUIDANCE_DOCUMENT)
            .set(GUIDANCE_DOCUMENT.REMINDED_FOR, GUIDANCE_DOCUMENT.REVIEW_ON)
            .where(GUIDANCE_DOCUMENT.ID.eq(id.value()))
            .and(isDue())
            .and(isUnreminded())
            .execute()
        == 1;
  }

  public Optional<PersonId> reminded(DocumentId id) {
    return db.select(GUIDANCE_DOCUMENT.KEEPER_ID)
        .from(GUIDANCE_DOCUMENT)
        .where(GUIDANCE_DOCUMENT.ID.eq(id.value()))
        .and(GUIDANCE_DOCUMENT.KEEPER_ID.isNotNull())
        .and(isDue())
        .fetchOptional(row -> new PersonId(row.value1()));
  }

  public Map<DocumentId, String> titles(Collection<DocumentId> ids) {
    return db.select(GUIDANCE_DOCUMENT.ID, GUIDANCE_DOCUMENT.TITLE)
        .from(GUIDANCE_DOCUMENT)
        .where(GUIDANCE_DOCUMENT.ID.in(ids.stream().map(DocumentId::value).toList()))
        .fetchMap(row -> new DocumentId(row.value1()), row -> row.value2());
  }

  private record Row(
      DocumentId id, String title, LocalDate dueSince, @Nullable PersonId keeper, int version) {

    DueDocument with(Map<PersonId, Colleague> names) {
      Colleague colleague = keeper == null ? null : names.get(keeper);
      return new DueDocument(
          id, title, dueSince, colleague == null ? "" : colleague.name(), version);
    }
  }
}
