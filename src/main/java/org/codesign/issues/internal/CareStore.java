package org.codesign.issues.internal;

import static org.codesign.db.generated.tables.IssuesIssue.ISSUES_ISSUE;
import static org.codesign.db.generated.tables.IssuesStanding.ISSUES_STANDING;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.codesign.identity.Actor;
import org.codesign.issues.CauseForm;
import org.codesign.issues.CloseForm;
import org.codesign.issues.ClosedAs;
import org.codesign.issues.HistoryKind;
import org.codesign.issues.IssueId;
import org.codesign.issues.internal.CaredFor.Row;
import org.codesign.issues.internal.HistoryStore.Act;
import org.codesign.shared.Invalid;
import org.codesign.shared.Stale;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Closes, opens and looks through issues, and says what they come from. */
@Component
public class CareStore {

  private final DSLContext db;
  private final Clock clock;
  private final CaredFor caredFor;
  private final HistoryStore history;
  private final IssueChanges changes;

  CareStore(
      DSLContext db, Clock clock, CaredFor caredFor, HistoryStore history, IssueChanges changes) {
    this.db = db;
    this.clock = clock;
    this.caredFor = caredFor;
    this.history = history;
    this.changes = changes;
  }

  public void close(Actor actor, IssueId issue, CloseForm form) {
    Row row = caredFor.one(issue);
    if (!row.open()) {
      throw new Invalid("issue", "close.already");
    }
    setStatus(issue, "CLOSED", form.as().name());
    history.note(actor, issue, Act.from(HistoryKind.CLOSED, null, form.as().name(), form.text()));
  }

  public void reopen(Actor actor, IssueId issue, String reason) {
    Row row = caredFor.one(issue);
    if (row.open()) {
      throw new Invalid("issue", "reopen.already");
    }
    setStatus(issue, "OPEN", null);
    history.note(actor, issue, Act.from(HistoryKind.REOPENED, row.closedAs(), null, reason));
  }

  private void setStatus(IssueId issue, String status, @Nullable String closedAs) {
    db.update(ISSUES_ISSUE)
        .set(ISSUES_ISSUE.STATUS, status)
        .set(ISSUES_ISSUE.CLOSED_AS, closedAs)
        .where(ISSUES_ISSUE.ID.eq(issue.value()))
        .execute();
    db.update(ISSUES_STANDING)
        .set(ISSUES_STANDING.STATUS, status)
        .where(ISSUES_STANDING.ISSUE_ID.eq(issue.value()))
        .execute();
    changes.note(issue);
  }

  /** As an issue was closed that is closed again. */
  public CloseForm closedBefore(@Nullable String code) {
    return new CloseForm(
        code == null || code.equals(CaredFor.TAKEN_BACK)
            ? ClosedAs.NOT_ENOUGH_KNOWN
            : ClosedAs.valueOf(code),
        "");
  }

  /** The second system stays unless the form names another; an integration needs one. */
  public void changeCause(Actor actor, IssueId issue, CauseForm form) {
    Row row = caredFor.one(issue);
    if (row.version() != form.version()) {
      throw new Stale("issue");
    }
    if (row.cause().equals(form.cause().name())
        && (form.secondSystem() == null
            || form.secondSystem().value().equals(row.secondSystem()))) {
      throw new Invalid("cause", "cause.same");
    }
    CauseCode now =
        new CauseCode(
            form.cause(),
            form.secondSystem() == null ? row.secondSystem() : form.secondSystem().value());
    if (now.lacksSecondSystem()) {
      throw new Invalid("secondSystem", "report.second-system.needed");
    }
    if (row.system().equals(now.secondSystem())) {
      throw new Invalid("secondSystem", "report.second-system.same");
    }
    set(issue, now);
    history.note(
        actor,
        issue,
        Act.from(HistoryKind.CAUSE_CHANGED, CauseCode.of(row).code(), now.code(), form.reason()));
  }

  /**
   * Goes back to an earlier cause.
   *
   * @throws Stale if it is not any more what it became then
   */
  public void changeCauseBack(Actor actor, IssueId issue, String was, String became) {
    Row row = caredFor.one(issue);
    if (!Objects.equals(CauseCode.of(row).code(), became)) {
      throw new Stale("issue");
    }
    set(issue, CauseCode.parse(was));
    history.note(actor, issue, Act.from(HistoryKind.CAUSE_CHANGED, became, was, ""));
  }

  private void set(IssueId issue, CauseCode cause) {
    db.update(ISSUES_ISSUE)
        .set(ISSUES_ISSUE.CAUSE, cause.cause().name())
        .set(ISSUES_ISSUE.SECOND_SYSTEM_ID, cause.secondSystem())
        .set(ISSUES_ISSUE.VERSION, ISSUES_ISSUE.VERSION.plus(1))
        .set(ISSUES_ISSUE.CHANGED_AT, clock.instant())
        .where(ISSUES_ISSUE.ID.eq(issue.value()))
        .execute();
    changes.note(issue);
  }

  /** Takes an issue out of the queue, or puts it back. */
  public void lookedAt(Actor actor, IssueId issue, boolean looked) {
    CaredFor.mustBeThere(caredFor.any(issue), "issue");
    Instant now = clock.instant();
    db.update(ISSUES_ISSUE)
        .set(ISSUES_ISSUE.LOOKED_AT, looked ? now : null)
        .set(ISSUES_ISSUE.LOOKED_BY, looked ? actor.id().value() : null)
        .where(ISSUES_ISSUE.ID.eq(issue.value()))
        .execute();
  }
}
