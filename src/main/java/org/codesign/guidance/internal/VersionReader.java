package org.codesign.guidance.internal;

import static java.util.stream.Collectors.toSet;
import static org.codesign.db.generated.tables.GuidanceDocument.GUIDANCE_DOCUMENT;
import static org.codesign.db.generated.tables.GuidanceVersion.GUIDANCE_VERSION;
import static org.jooq.Functions.nullOnAllNull;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.codesign.guidance.DocumentForm;
import org.codesign.guidance.DocumentId;
import org.codesign.guidance.DocumentVersion;
import org.codesign.guidance.DocumentVersion.Origin;
import org.codesign.guidance.EditedDocument;
import org.codesign.guidance.TextDifferences;
import org.codesign.identity.Colleague;
import org.codesign.identity.PeopleFacts;
import org.codesign.identity.PersonId;
import org.codesign.shared.Cursor;
import org.codesign.shared.NotFound;
import org.codesign.shared.Page;
import org.jooq.DSLContext;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what documents say and said, for editors. */
@Component
public class VersionReader {

  private static final int PAGE_SIZE = 25;

  private static final SelectField<Words> WORDS =
      row(
              GUIDANCE_VERSION.TITLE,
              GUIDANCE_VERSION.SUMMARY,
              GUIDANCE_VERSION.TOPIC,
              GUIDANCE_VERSION.KEYWORDS,
              GUIDANCE_VERSION.AUDIENCE,
              GUIDANCE_VERSION.OWNER,
              GUIDANCE_VERSION.SOURCE,
              GUIDANCE_VERSION.SOURCE_URL,
              GUIDANCE_VERSION.LICENCE,
              GUIDANCE_VERSION.MARKDOWN)
          .mapping(Words::new);

  private final DSLContext db;
  private final PeopleFacts people;

  VersionReader(DSLContext db, PeopleFacts people) {
    this.db = db;
    this.people = people;
  }

  /** A version in full. */
  record Text(int number, Words words, KeptReasons kept) {}

  public EditedDocument current(DocumentId id) {
    var row =
        db.select(
                GUIDANCE_DOCUMENT.KEEPER_ID.convertFrom(nullOnAllNull(PersonId::new)),
                GUIDANCE_DOCUMENT.REVIEW_ON,
                GUIDANCE_DOCUMENT.VERSION,
                GUIDANCE_DOCUMENT.TEXT_VERSION)
            .from(GUIDANCE_DOCUMENT)
            .where(GUIDANCE_DOCUMENT.ID.eq(id.value()))
            .fetchOptional()
            .orElseThrow(() -> new NotFound("document"));
    Text text = text(id, row.value4());
    Words words = text.words();
    DocumentForm form =
        new DocumentForm(
            words.title(),
            words.summary(),
            words.topic(),
            words.keywords(),
            words.audience(),
            words.owner(),
            words.source(),
            words.sourceUrl(),
            words.licence(),
            words.markdown(),
            row.value1(),
            row.value2());
    return new EditedDocument(id, form, row.value3(), row.value4(), text.kept().reasons());
  }

  /** What it says now. */
  Words words(DocumentId id) {
    return db.select(GUIDANCE_DOCUMENT.TEXT_VERSION)
        .from(GUIDANCE_DOCUMENT)
        .where(GUIDANCE_DOCUMENT.ID.eq(id.value()))
        .fetchOptional(GUIDANCE_DOCUMENT.TEXT_VERSION)
        .map(number -> text(id, number).words())
        .orElseThrow(() -> new NotFound("document"));
  }

  /**
   * @throws NotFound if there is none of that number
   */
  Text text(DocumentId id, int number) {
    return db.select(
            GUIDANCE_VERSION.NUMBER, WORDS, GUIDANCE_VERSION.KEPT.convertFrom(KeptReasons::parse))
        .from(GUIDANCE_VERSION)
        .where(GUIDANCE_VERSION.DOCUMENT_ID.eq(id.value()))
        .and(GUIDANCE_VERSION.NUMBER.eq(number))
        .fetchOptional(mapping(Text::new))
        .orElseThrow(() -> new NotFound("version"));
  }

  public Page<DocumentVersion> page(DocumentId id, @Nullable Cursor after) {
    if (!db.fetchExists(GUIDANCE_DOCUMENT, GUIDANCE_DOCUMENT.ID.eq(id.value()))) {
      throw new NotFound("document");
    }
    List<Row> rows =
        db.select(
                GUIDANCE_VERSION.NUMBER,
                GUIDANCE_VERSION.ORIGIN.convertFrom(Origin::valueOf),
                GUIDANCE_VERSION.RESTORED_FROM,
                GUIDANCE_VERSION.TITLE,
                GUIDANCE_VERSION.PERSON_ID.convertFrom(nullOnAllNull(PersonId::new)),
                GUIDANCE_VERSION.CREATED_AT)
            .from(GUIDANCE_VERSION)
            .where(GUIDANCE_VERSION.DOCUMENT_ID.eq(id.value()))
            .and(after == null ? noCondition() : GUIDANCE_VERSION.NUMBER.lt(after.number(0)))
            .orderBy(GUIDANCE_VERSION.NUMBER.desc())
            .limit(PAGE_SIZE + 1)
            .fetch(mapping(Row::new));
    Map<PersonId, Colleague> names =
        people.people(rows.stream().map(Row::by).filter(Objects::nonNull).collect(toSet()));
    return Page.of(
        rows.stream().map(it -> it.with(names)).toList(), PAGE_SIZE, it -> Cursor.of(it.number()));
  }

  public TextDifferences differences(DocumentId id, int from, int to) {
    return Comparison.of(text(id, from).words(), text(id, to).words());
  }

  public TextDifferences compare(DocumentId id, DocumentForm mine) {
    return Comparison.of(words(id), Words.of(mine));
  }

  private record Row(
      int number,
      Origin origin,
      @Nullable Integer restored,
      String title,
      @Nullable PersonId by,
      Instant at) {

    DocumentVersion with(Map<PersonId, Colleague> names) {
      Colleague colleague = by == null ? null : names.get(by);
      return new DocumentVersion(
          number,
          origin,
          restored == null ? 0 : restored,
          title,
          colleague == null ? "" : colleague.name(),
          at);
    }
  }
}
