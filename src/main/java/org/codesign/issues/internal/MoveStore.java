package org.codesign.issues.internal;

import static org.codesign.db.generated.tables.IssuesIssue.ISSUES_ISSUE;
import static org.codesign.db.generated.tables.IssuesStanding.ISSUES_STANDING;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.codesign.catalogue.CatalogueFacts;
import org.codesign.catalogue.ScreenListItem;
import org.codesign.catalogue.SystemId;
import org.codesign.catalogue.SystemListItem;
import org.codesign.identity.Actor;
import org.codesign.issues.HistoryKind;
import org.codesign.issues.IssueId;
import org.codesign.issues.MoveForm;
import org.codesign.issues.internal.CaredFor.Row;
import org.codesign.issues.internal.HistoryStore.Act;
import org.codesign.shared.Invalid;
import org.codesign.shared.Stale;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Moves issues to where they belong. Pins stay on the screen they were set on, to come back. */
@Component
public class MoveStore {

  private final DSLContext db;
  private final Clock clock;
  private final CatalogueFacts catalogue;
  private final CaredFor caredFor;
  private final HistoryStore history;
  private final HarmStore harm;
  private final IssueChanges changes;

  MoveStore(
      DSLContext db,
      Clock clock,
      CatalogueFacts catalogue,
      CaredFor caredFor,
      HistoryStore history,
      HarmStore harm,
      IssueChanges changes) {
    this.db = db;
    this.clock = clock;
    this.catalogue = catalogue;
    this.caredFor = caredFor;
    this.history = history;
    this.harm = harm;
    this.changes = changes;
  }

  /** On another system the release the reporter ran says nothing. */
  public void move(Actor actor, IssueId issue, MoveForm form) {
    Row row = caredFor.one(issue);
    if (row.version() != form.version()) {
      throw new Stale("issue");
    }
    SystemListItem system = check(row, form);
    boolean sameSystem = row.system().equals(form.system().value());
    Location to =
        new Location(
            form.system().value(),
            system.supplier().value(),
            form.screen() == null ? null : form.screen().value(),
            sameSystem ? row.release() : null);
    if (to.equals(Location.of(row))) {
      throw new Invalid("system", "move.same");
    }
    set(issue, to);
    history.note(
        actor,
        issue,
        Act.from(HistoryKind.MOVED, Location.of(row).code(), to.code(), form.reason()));
  }

  private SystemListItem check(Row row, MoveForm form) {
    List<Invalid.Fault> faults = new ArrayList<>();
    SystemListItem system = catalogue.system(form.system()).orElse(null);
    if (system == null || system.historical()) {
      faults.add(new Invalid.Fault("system", "report.system.unknown"));
    }
    if (form.system().value().equals(row.secondSystem())) {
      faults.add(new Invalid.Fault("system", "report.second-system.same"));
    }
    if (form.screen() != null && !isOn(form)) {
      faults.add(new Invalid.Fault("screen", "report.screen.unknown"));
    }
    if (system == null || !faults.isEmpty()) {
      throw new Invalid(faults);
    }
    return system;
  }

  private boolean isOn(MoveForm form) {
    SystemId system = form.system();
    return catalogue
        .screens(form.screen() == null ? List.of() : List.of(form.screen()))
        .values()
        .stream()
        .map(ScreenListItem::system)
        .anyMatch(system::equals);
  }

  /**
   * Goes back to where it was.
   *
   * @throws Stale if it is not any more where it went then
   */
  public void moveBack(Actor actor, IssueId issue, String was, String became) {
    Row row = caredFor.one(issue);
    if (!Location.of(row).code().equals(became)) {
      throw new Stale("issue");
    }
    set(issue, Location.parse(was));
    history.note(actor, issue, Act.from(HistoryKind.MOVED, became, was, ""));
  }

  private void set(IssueId issue, Location to) {
    db.update(ISSUES_ISSUE)
        .set(ISSUES_ISSUE.SYSTEM_ID, to.system())
        .set(ISSUES_ISSUE.SUPPLIER_ID, to.supplier())
        .set(ISSUES_ISSUE.SCREEN_ID, to.screen())
        .set(ISSUES_ISSUE.RELEASE_ID, to.release())
        .set(ISSUES_ISSUE.VERSION, ISSUES_ISSUE.VERSION.plus(1))
        .set(ISSUES_ISSUE.CHANGED_AT, clock.instant())
        .where(ISSUES_ISSUE.ID.eq(issue.value()))
        .execute();
    db.update(ISSUES_STANDING)
        .set(ISSUES_STANDING.SYSTEM_ID, to.system())
        .set(ISSUES_STANDING.SCREEN_ID, to.screen())
        .where(ISSUES_STANDING.ISSUE_ID.eq(issue.value()))
        .execute();
    harm.follow(issue);
    changes.note(issue);
  }
}
