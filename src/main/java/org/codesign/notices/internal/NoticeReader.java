package org.codesign.notices.internal;

import static org.codesign.db.generated.tables.NoticesNotice.NOTICES_NOTICE;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.selectOne;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.codesign.db.Keyset;
import org.codesign.identity.Actor;
import org.codesign.identity.PersonId;
import org.codesign.issues.IssueId;
import org.codesign.issues.TalkFacts;
import org.codesign.issues.TalkFacts.Headline;
import org.codesign.notices.Notice;
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
  private final Clock clock;

  NoticeReader(DSLContext db, TalkFacts talk, Clock clock) {
    this.db = db;
    this.talk = talk;
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
            NOTICES_NOTICE.ISSUE_ID.convertFrom(IssueId::new),
            NOTICES_NOTICE.CREATED_AT,
            NOTICES_NOTICE.READ_AT.isNull())
        .from(NOTICES_NOTICE)
        .where(which)
        .orderBy(NOTICES_NOTICE.CREATED_AT.desc(), NOTICES_NOTICE.ID.desc())
        .limit(most)
        .fetch(mapping(NoticeRow::new));
  }

  private List<Notice> shown(List<NoticeRow> rows) {
    Map<IssueId, Headline> headlines =
        talk.headlines(rows.stream().map(NoticeRow::issue).distinct().toList());
    return rows.stream()
        .map(row -> Optional.ofNullable(headlines.get(row.issue())).map(row::with))
        .flatMap(Optional::stream)
        .toList();
  }

  private record NoticeRow(UUID id, NoticeKind kind, IssueId issue, Instant at, boolean unread) {

    Notice with(Headline headline) {
      return new Notice(
          new NoticeId(id), kind, issue, headline.number(), headline.title(), at, unread);
    }
  }
}
