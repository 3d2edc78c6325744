package org.codesign.notices.internal;

import static org.codesign.db.generated.tables.NoticesNotice.NOTICES_NOTICE;
import static org.jooq.impl.DSL.row;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.codesign.identity.Actor;
import org.codesign.identity.PersonId;
import org.codesign.issues.CommentId;
import org.codesign.issues.IssueId;
import org.codesign.notices.NoticeId;
import org.codesign.notices.NoticeKind;
import org.codesign.shared.Ids;
import org.codesign.shared.NotFound;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes notices: the key keeps them to one for each person and happening. */
@Component
public class NoticeStore {

  static final Duration KEPT = Duration.ofDays(90);
  private static final int GONE_AT_ONCE = 1000;

  private final DSLContext db;
  private final Clock clock;
  private final ChoiceStore choices;
  private final Happenings happenings;

  NoticeStore(DSLContext db, Clock clock, ChoiceStore choices, Happenings happenings) {
    this.db = db;
    this.clock = clock;
    this.choices = choices;
    this.happenings = happenings;
  }

  /**
   * Tells those who want to hear of this kind; two statements, however many they are.
   *
   * @param reached remembers that followers up to here are told
   */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  void add(
      Happening happening,
      NoticeKind kind,
      Collection<PersonId> people,
      @Nullable PersonId reached) {
    Set<PersonId> muted = kind.isSwitchable() ? choices.muted(kind, people) : Set.of();
    List<PersonId> told = people.stream().filter(it -> !muted.contains(it)).toList();
    if (!told.isEmpty()) {
      insert(happening, kind, told);
    }
    if (reached != null) {
      happenings.reached(happening, reached);
    }
  }

  private void insert(Happening happening, NoticeKind kind, List<PersonId> people) {
    CommentId comment = happening.comment();
    Instant now = clock.instant();
    db.insertInto(
            NOTICES_NOTICE,
            NOTICES_NOTICE.ID,
            NOTICES_NOTICE.PERSON_ID,
            NOTICES_NOTICE.HAPPENING_ID,
            NOTICES_NOTICE.KIND,
            happening.isAboutDocument() ? NOTICES_NOTICE.DOCUMENT_ID : NOTICES_NOTICE.ISSUE_ID,
            NOTICES_NOTICE.COMMENT_ID,
            NOTICES_NOTICE.CREATED_AT,
            NOTICES_NOTICE.CHANGED_AT)
        .valuesOfRows(
            people.stream()
                .map(it ->
                    row(
                        Ids.next(),
                        it.value(),
                        happening.id(),
                        kind.name(),
                        happening.subject(),
                        comment == null ? null : comment.value(),
                        happening.at(),
                        now))
                .toList())
        .onDuplicateKeyIgnore()
        .execute();
  }

  /** What was told of a comment whose text is gone; that it was removed stays told. */
  void forget(CommentId comment) {
    db.deleteFrom(NOTICES_NOTICE)
        .where(NOTICES_NOTICE.COMMENT_ID.eq(comment.value()))
        .and(NOTICES_NOTICE.KIND.ne(NoticeKind.REMOVED.name()))
        .execute();
  }

  /** What was told of an alarm that is told anew: its former supplier reads of it no more. */
  void forgetAlarm(IssueId issue) {
    forget(issue, Set.of(NoticeKind.HARM, NoticeKind.HARM_OVERDUE));
  }

  /** What was told of these kinds. */
  void forget(IssueId issue, Set<NoticeKind> kinds) {
    db.deleteFrom(NOTICES_NOTICE)
        .where(NOTICES_NOTICE.ISSUE_ID.eq(issue.value()))
        .and(NOTICES_NOTICE.KIND.in(kinds.stream().map(Enum::name).toList()))
        .execute();
  }

  public void read(Actor actor, NoticeId id) {
    int found =
        db.update(NOTICES_NOTICE)
            .set(NOTICES_NOTICE.READ_AT, clock.instant())
            .set(NOTICES_NOTICE.CHANGED_AT, clock.instant())
            .where(NOTICES_NOTICE.ID.eq(id.value()))
            .and(NOTICES_NOTICE.PERSON_ID.eq(actor.id().value()))
            .execute();
    if (found == 0) {
      throw new NotFound("notice");
    }
  }

  public void readAll(Actor actor) {
    db.update(NOTICES_NOTICE)
        .set(NOTICES_NOTICE.READ_AT, clock.instant())
        .set(NOTICES_NOTICE.CHANGED_AT, clock.instant())
        .where(NOTICES_NOTICE.PERSON_ID.eq(actor.id().value()))
        .and(NOTICES_NOTICE.READ_AT.isNull())
        .execute();
  }

  /** Lets go of some that are too old; whether there may be more. */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  boolean tidy() {
    return db.deleteFrom(NOTICES_NOTICE)
            .where(NOTICES_NOTICE.CREATED_AT.lt(clock.instant().minus(KEPT)))
            .limit(GONE_AT_ONCE)
            .execute()
        == GONE_AT_ONCE;
  }
}
