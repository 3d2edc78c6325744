package org.codesign.guidance.internal;

import static org.codesign.db.generated.tables.GuidanceDocument.GUIDANCE_DOCUMENT;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;

import java.util.List;
import java.util.UUID;
import org.codesign.guidance.DocumentFilter;
import org.codesign.guidance.DocumentId;
import org.codesign.guidance.DocumentListItem;
import org.codesign.guidance.Topic;
import org.codesign.shared.Cursor;
import org.codesign.shared.Page;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lists documents by title, and what they are about. */
@Component
public class DocumentList {

  private static final int PAGE_SIZE = 50;

  private static final int MAX_TOPICS = 100;

  private static final Condition CURRENT = GUIDANCE_DOCUMENT.RETIRED_AT.isNull();

  private final DSLContext db;

  DocumentList(DSLContext db) {
    this.db = db;
  }

  public Page<DocumentListItem> current(DocumentFilter filter, @Nullable Cursor after) {
    return page(CURRENT, filter, after);
  }

  /** Also the retired ones. */
  public Page<DocumentListItem> all(DocumentFilter filter, @Nullable Cursor after) {
    return page(noCondition(), filter, after);
  }

  private Page<DocumentListItem> page(
      Condition which, DocumentFilter filter, @Nullable Cursor after) {
    List<DocumentListItem> rows =
        db.select(
                GUIDANCE_DOCUMENT.ID.convertFrom(DocumentId::new),
                GUIDANCE_DOCUMENT.TITLE,
                GUIDANCE_DOCUMENT.SUMMARY,
                GUIDANCE_DOCUMENT.TOPIC,
                GUIDANCE_DOCUMENT.SOURCE,
                GUIDANCE_DOCUMENT.REVIEW_ON,
                GUIDANCE_DOCUMENT.RETIRED_AT.isNotNull(),
                GUIDANCE_DOCUMENT.VERSION)
            .from(GUIDANCE_DOCUMENT)
            .where(which)
            .and(matches(filter))
            .and(isAfter(after))
            .orderBy(GUIDANCE_DOCUMENT.TITLE, GUIDANCE_DOCUMENT.ID)
            .limit(PAGE_SIZE + 1)
            .fetch(mapping(DocumentListItem::new));
    return Page.of(rows, PAGE_SIZE, item -> Cursor.of(item.title(), item.id()));
  }

  private static Condition matches(DocumentFilter filter) {
    Condition topic =
        filter.topic().isBlank() ? noCondition() : GUIDANCE_DOCUMENT.TOPIC.eq(filter.topic());
    return filter.title().isBlank()
        ? topic
        : topic.and(GUIDANCE_DOCUMENT.TITLE.containsIgnoreCase(filter.title()));
  }

  private static Condition isAfter(@Nullable Cursor after) {
    if (after == null) {
      return noCondition();
    }
    return row(GUIDANCE_DOCUMENT.TITLE, GUIDANCE_DOCUMENT.ID)
        .gt(after.keys().get(0), UUID.fromString(after.keys().get(1)));
  }

  /** Topics of current documents by name, those without one left out. */
  public List<Topic> topics() {
    return db.select(GUIDANCE_DOCUMENT.TOPIC, count())
        .from(GUIDANCE_DOCUMENT)
        .where(CURRENT)
        .and(GUIDANCE_DOCUMENT.TOPIC.ne(""))
        .groupBy(GUIDANCE_DOCUMENT.TOPIC)
        .orderBy(GUIDANCE_DOCUMENT.TOPIC)
        .limit(MAX_TOPICS)
        .fetch(mapping(Topic::new));
  }
}
