package org.codesign.issues.internal;

import static org.codesign.db.generated.tables.IssuesAnswer.ISSUES_ANSWER;
import static org.codesign.db.generated.tables.IssuesIssue.ISSUES_ISSUE;
import static org.codesign.issues.internal.Groups.MEMBER;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import org.codesign.identity.Actor;
import org.codesign.issues.AnswerForm;
import org.codesign.issues.IssueId;
import org.codesign.shared.Invalid;
import org.codesign.shared.NotFound;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Writes answers: the primary key keeps them to one per person and issue. */
@Component
public class AnswerStore {

  private final DSLContext db;
  private final Clock clock;

  AnswerStore(DSLContext db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /**
   * Writes before it reads, so that fifty answers at once queue up instead of colliding. An answer
   * to a merged issue is one to the issue it is shown as.
   */
  public void put(Actor actor, IssueId issue, AnswerForm form) {
    Instant now = clock.instant();
    String council = actor.council().map(Object::toString).orElse(null);
    int written =
        db.insertInto(
                ISSUES_ANSWER,
                ISSUES_ANSWER.ISSUE_ID,
                ISSUES_ANSWER.PERSON_ID,
                ISSUES_ANSWER.COUNCIL_CODE,
                ISSUES_ANSWER.FREQUENCY,
                ISSUES_ANSWER.MINUTES,
                ISSUES_ANSWER.NOTE,
                ISSUES_ANSWER.CREATED_AT,
                ISSUES_ANSWER.CHANGED_AT)
            .select(
                select(
                        ISSUES_ISSUE.ID,
                        val(actor.id().value()),
                        val(council, String.class),
                        val(form.frequency().name()),
                        val(form.minutes(), BigDecimal.class),
                        val(form.note()),
                        val(now, ISSUES_ANSWER.CREATED_AT),
                        val(now, ISSUES_ANSWER.CHANGED_AT))
                    .from(MEMBER)
                    .join(ISSUES_ISSUE)
                    .on(ISSUES_ISSUE.ID.eq(MEMBER.ROOT_ID))
                    .where(MEMBER.ID.eq(issue.value()))
                    .and(ISSUES_ISSUE.STATUS.eq("OPEN")))
            .onDuplicateKeyUpdate()
            .set(ISSUES_ANSWER.COUNCIL_CODE, council)
            .set(ISSUES_ANSWER.FREQUENCY, form.frequency().name())
            .set(ISSUES_ANSWER.MINUTES, form.minutes())
            .set(ISSUES_ANSWER.NOTE, form.note())
            .set(ISSUES_ANSWER.VERSION, ISSUES_ANSWER.VERSION.plus(1))
            .set(ISSUES_ANSWER.CHANGED_AT, now)
            .execute();
    if (written == 0) {
      refuse(issue);
    }
  }

  private void refuse(IssueId issue) {
    if (db.fetchExists(ISSUES_ISSUE, ISSUES_ISSUE.ID.eq(issue.value()))) {
      throw new Invalid("frequency", "answer.closed");
    }
    throw new NotFound("issue");
  }

  /** Takes back what the person answered to the issue and to those merged with it. */
  public boolean remove(Actor actor, IssueId issue) {
    return db.deleteFrom(ISSUES_ANSWER)
            .where(
                ISSUES_ANSWER.ISSUE_ID.in(
                    select(MEMBER.ID).from(MEMBER).where(MEMBER.ROOT_ID.eq(Groups.rootOf(issue)))))
            .and(ISSUES_ANSWER.PERSON_ID.eq(actor.id().value()))
            .execute()
        > 0;
  }
}
