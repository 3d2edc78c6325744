package org.codesign.issues.internal;

import static org.codesign.db.generated.tables.IssuesHistory.ISSUES_HISTORY;

import java.time.Clock;
import java.time.Instant;
import org.codesign.identity.Actor;
import org.codesign.identity.Role;
import org.codesign.issues.HistoryId;
import org.codesign.issues.HistoryKind;
import org.codesign.issues.IssueId;
import org.codesign.issues.IssueText;
import org.codesign.issues.MergeForm;
import org.codesign.shared.NotFound;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes down what was done to an issue, in the transaction that does it. No text in here holds
 * what the text guard finds, even where the issue itself was allowed to keep it.
 */
@Component
public class HistoryStore {

  private static final String REPORTER = "REPORTER";

  private final DSLContext db;
  private final Clock clock;

  HistoryStore(DSLContext db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /**
   * What was done.
   *
   * @param was a code or ids, as the kind has it
   * @param earlier the words before they were changed
   */
  record Act(
      HistoryKind kind,
      @Nullable IssueId other,
      @Nullable String was,
      @Nullable String became,
      @Nullable IssueText earlier,
      String reason) {

    static Act with(HistoryKind kind, IssueId other, String reason) {
      return new Act(kind, other, null, null, null, reason);
    }

    static Act reworded(IssueText earlier) {
      return new Act(HistoryKind.REWORDED, null, null, null, earlier, "");
    }

    static Act from(
        HistoryKind kind, @Nullable String was, @Nullable String became, String reason) {
      return new Act(kind, null, was, became, null, reason);
    }
  }

  void note(Actor actor, IssueId issue, Act act) {
    Instant now = clock.instant();
    IssueText earlier = act.earlier() == null ? null : Masked.words(act.earlier());
    IssueId other = act.other();
    db.insertInto(ISSUES_HISTORY)
        .set(ISSUES_HISTORY.ID, HistoryId.next().value())
        .set(ISSUES_HISTORY.ISSUE_ID, issue.value())
        .set(ISSUES_HISTORY.KIND, act.kind().name())
        .set(ISSUES_HISTORY.PERSON_ID, actor.id().value())
        .set(ISSUES_HISTORY.ROLE, roleOf(actor))
        .set(ISSUES_HISTORY.OTHER_ISSUE, other == null ? null : other.value())
        .set(ISSUES_HISTORY.WAS, act.was())
        .set(ISSUES_HISTORY.BECAME, act.became())
        .set(ISSUES_HISTORY.TITLE, earlier == null ? null : earlier.title())
        .set(ISSUES_HISTORY.BODY, earlier == null ? null : earlier.body())
        .set(ISSUES_HISTORY.WORKAROUND, earlier == null ? null : earlier.workaround())
        .set(ISSUES_HISTORY.REASON, Masked.text(act.reason(), MergeForm.REASON))
        .set(ISSUES_HISTORY.CREATED_AT, now)
        .set(ISSUES_HISTORY.CHANGED_AT, now)
        .execute();
  }

  /**
   * Forgets what an issue said before a change.
   *
   * @throws NotFound if there is no such change of words
   */
  public void forgetWords(IssueId issue, HistoryId entry) {
    int changed =
        db.update(ISSUES_HISTORY)
            .setNull(ISSUES_HISTORY.TITLE)
            .setNull(ISSUES_HISTORY.BODY)
            .setNull(ISSUES_HISTORY.WORKAROUND)
            .set(ISSUES_HISTORY.CHANGED_AT, clock.instant())
            .where(ISSUES_HISTORY.ID.eq(entry.value()))
            .and(ISSUES_HISTORY.ISSUE_ID.eq(issue.value()))
            .and(ISSUES_HISTORY.KIND.eq(HistoryKind.REWORDED.name()))
            .execute();
    if (changed == 0) {
      throw new NotFound("entry");
    }
  }

  private static String roleOf(Actor actor) {
    return actor.is(Role.FACILITATOR) ? Role.FACILITATOR.name() : REPORTER;
  }
}
