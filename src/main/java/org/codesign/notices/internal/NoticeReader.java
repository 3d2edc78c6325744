package org.codesign.notices.internal;

import static org.codesign.db.generated.tables.NoticesNotice.NOTICES_NOTICE;
import static org.jooq.Functions.nullOnAllNull;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.selectOne;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.codesign.db.Keyset;
import org.codesign.guidance.DocumentId;
import org.codesign.guidance.GuidanceFacts;
import org.codesign.identity.Actor;
import org.codesign.identity.PersonId;
import org.codesign.issues.IssueId;
import org.codesign.issues.TalkFacts;
import org.codesign.issues.TalkFacts.Headline;
import org.codesign.notices.Notice;
import org.codesign.notices.Notice.ADocument;
import org.codesign.notices.Notice.About;
import org.codesign.notices.Notice.AnIssue;
import org.codesign.notices.NoticeId;
import org.codesign.notices.NoticeKind;
import org.codesign.shared.Cursor;
import org.codesign.shared.NotFound;
import org.codesign.shared.Page;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what people were told: two queries a page. */
@Component
public class NoticeReader {

  private static final int PAGE_SIZE = 25;
  private static final int MANY = 100;

  private final DSLContext db;
  private final TalkFacts talk;
  private final GuidanceFacts guidance;
  private final Clock clock;

  NoticeReader(DSLContext db, TalkFacts talk, GuidanceFacts guidance, Clock clock) {
    this.db = db;
    this.talk = talk;
    this.guidance = guidance;
    this.clock = clock;
  }

  public Page<Notice> page(Actor actor, @Nullable Cursor after) {
    Page<NoticeRow> rows =
        Page.of(
            rows(
                isOf(actor.id())
                    .and(Keyset.older(after, NOTICES_NOTICE.CREATED_AT, NOTICES_NOTICE.ID)),
                PAGE_SIZE + 1),
            PAGE_SIZE,
            row -> Cursor.of(row.at(), row.id()));
    return new Page<>(shown(rows.items()), rows.nextCursor());
  }

  /** Not even for the days until they are tidied away. */
  private Condition isOf(PersonId person) {
    return NOTICES_NOTICE
        .PERSON_ID
        .eq(person.value())
        .and(NOTICES_NOTICE.CREATED_AT.gt(clock.instant().minus(NoticeStore.KEPT)));
  }

  public Notice one(Actor actor, NoticeId id) {
    return shown(rows(isOf(actor.id()).and(NOTICES_NOTICE.ID.eq(id.value())), 1)).stream()
        .findFirst()
        .orElseThrow(() -> new NotFound("notice"));
  }

  /** Unread ones of a time, the newest first. */
  List<Notice> unread(PersonId person, Instant from, Instant until, int most) {
    return shown(
        rows(
            isOf(person)
                .and(NOTICES_NOTICE.READ_AT.isNull())
                .and(NOTICES_NOTICE.CREATED_AT.ge(from))
                .and(NOTICES_NOTICE.CREATED_AT.lt(until)),
            most));
  }

  public int unread(Actor actor) {
    return db.fetchCount(
        selectOne()
            .from(NOTICES_NOTICE)
            .where(NOTICES_NOTICE.PERSON_ID.eq(actor.id().value()))
            .and(NOTICES_NOTICE.READ_AT.isNull())
            .limit(MANY));
  }

  private List<NoticeRow> rows(Condition which, int most) {
    return db.select(
            NOTICES_NOTICE.ID,
            NOTICES_NOTICE.KIND.convertFrom(NoticeKind::valueOf),
            NOTICES_NOTICE.ISSUE_ID.convertFrom(nullOnAllNull(IssueId::new)),
            NOTICES_NOTICE.DOCUMENT_ID.convertFrom(nullOnAllNull(DocumentId::new)),
            NOTICES_NOTICE.CREATED_AT,
            NOTICES_NOTICE.READ_AT.isNull())
        .from(NOTICES_NOTICE)
        .where(which)
        .orderBy(NOTICES_NOTICE.CREATED_AT.desc(), NOTICES_NOTICE.ID.desc())
        .limit(most)
        .fetch(mapping(NoticeRow::new));
  }

  private List<Notice> shown(List<NoticeRow> rows) {
    Map<IssueId, Headline> headlines = talk.headlines(some(rows, NoticeRow::issue));
    Map<DocumentId, String> titles = guidance.titles(some(rows, NoticeRow::document));
    return rows.stream().flatMap(row -> row.with(headlines, titles)).toList();
  }

  private static <T> List<T> some(List<NoticeRow> rows, Function<NoticeRow, @Nullable T> about) {
    return rows.stream().flatMap(row -> Stream.ofNullable(about.apply(row))).distinct().toList();
  }

  /** About an issue or about a document. */
  private record NoticeRow(
      UUID id,
      NoticeKind kind,
      @Nullable IssueId issue,
      @Nullable DocumentId document,
      Instant at,
      boolean unread) {

    /** None where what it is about is gone. */
    Stream<Notice> with(Map<IssueId, Headline> headlines, Map<DocumentId, String> titles) {
      Headline headline = issue == null ? null : headlines.get(issue);
      if (issue != null && headline != null) {
        return Stream.of(notice(new AnIssue(issue, headline.number()), headline.title()));
      }
      String title = document == null ? null : titles.get(document);
      return document != null && title != null
          ? Stream.of(notice(new ADocument(document), title))
          : Stream.empty();
    }

    private Notice notice(About about, String title) {
      return new Notice(new NoticeId(id), kind, about, title, at, unread);
    }
  }
}
