package org.codesign.issues.internal;

import static org.codesign.db.generated.tables.IssuesIssue.ISSUES_ISSUE;
import static org.codesign.db.generated.tables.IssuesPin.ISSUES_PIN;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.codesign.identity.Actor;
import org.codesign.issues.HistoryKind;
import org.codesign.issues.IssueId;
import org.codesign.issues.IssueText;
import org.codesign.issues.SplitForm;
import org.codesign.issues.internal.HistoryStore.Act;
import org.codesign.shared.Invalid;
import org.codesign.shared.Stale;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Makes a part of a report an issue of its own, in the place and the name of the first. */
@Component
public class SplitStore {

  private final DSLContext db;
  private final Clock clock;
  private final CaredFor caredFor;
  private final StandingStore standings;
  private final HistoryStore history;
  private final IssueChanges changes;

  SplitStore(
      DSLContext db,
      Clock clock,
      CaredFor caredFor,
      StandingStore standings,
      HistoryStore history,
      IssueChanges changes) {
    this.db = db;
    this.clock = clock;
    this.caredFor = caredFor;
    this.standings = standings;
    this.history = history;
    this.changes = changes;
  }

  /**
   * @return whether someone could come to harm by the part, as by the whole
   * @throws Stale if there is an issue by that id already
   */
  public boolean split(Actor actor, IssueId issue, IssueId part, SplitForm form) {
    CaredFor.Row row = caredFor.one(issue);
    if (!row.open()) {
      throw new Invalid("issue", "split.closed");
    }
    if (db.fetchExists(ISSUES_ISSUE, ISSUES_ISSUE.ID.eq(part.value()))) {
      throw new Stale("issue");
    }
    insert(actor, issue, part, Masked.words(form.text()));
    movePins(issue, part, form);
    standings.add(List.of(part.value()));
    changes.note(List.of(part.value(), issue.value()));
    history.note(actor, issue, Act.with(HistoryKind.SPLIT, part, form.reason()));
    history.note(actor, part, Act.with(HistoryKind.SPLIT_FROM, issue, form.reason()));
    return row.harm();
  }

  /** Where it is and whose it is comes from the first; what it says and when from the split. */
  private void insert(Actor actor, IssueId issue, IssueId part, IssueText text) {
    Instant now = clock.instant();
    db.insertInto(
            ISSUES_ISSUE,
            ISSUES_ISSUE.ID,
            ISSUES_ISSUE.SYSTEM_ID,
            ISSUES_ISSUE.SUPPLIER_ID,
            ISSUES_ISSUE.SECOND_SYSTEM_ID,
            ISSUES_ISSUE.SCREEN_ID,
            ISSUES_ISSUE.RELEASE_ID,
            ISSUES_ISSUE.REPORTER_ID,
            ISSUES_ISSUE.COUNCIL_CODE,
            ISSUES_ISSUE.TITLE,
            ISSUES_ISSUE.BODY,
            ISSUES_ISSUE.WORKAROUND,
            ISSUES_ISSUE.CATEGORY,
            ISSUES_ISSUE.SEVERITY,
            ISSUES_ISSUE.CAUSE,
            ISSUES_ISSUE.ENTRY_MODE,
            ISSUES_ISSUE.HARM,
            ISSUES_ISSUE.STATUS,
            ISSUES_ISSUE.LOOKED_AT,
            ISSUES_ISSUE.LOOKED_BY,
            ISSUES_ISSUE.CREATED_AT,
            ISSUES_ISSUE.CHANGED_AT)
        .select(
            select(
                    val(part.value()),
                    ISSUES_ISSUE.SYSTEM_ID,
                    ISSUES_ISSUE.SUPPLIER_ID,
                    ISSUES_ISSUE.SECOND_SYSTEM_ID,
                    ISSUES_ISSUE.SCREEN_ID,
                    ISSUES_ISSUE.RELEASE_ID,
                    ISSUES_ISSUE.REPORTER_ID,
                    ISSUES_ISSUE.COUNCIL_CODE,
                    val(text.title()),
                    val(text.body()),
                    val(text.workaround()),
                    ISSUES_ISSUE.CATEGORY,
                    ISSUES_ISSUE.SEVERITY,
                    ISSUES_ISSUE.CAUSE,
                    ISSUES_ISSUE.ENTRY_MODE,
                    ISSUES_ISSUE.HARM,
                    inline("OPEN"),
                    val(now, ISSUES_ISSUE.LOOKED_AT),
                    val(actor.id().value()),
                    val(now, ISSUES_ISSUE.CREATED_AT),
                    val(now, ISSUES_ISSUE.CHANGED_AT))
                .from(ISSUES_ISSUE)
                .where(ISSUES_ISSUE.ID.eq(issue.value())))
        .execute();
  }

  /** As they are listed on the issue page, where they come first. */
  public List<UUID> ownPins(IssueId issue) {
    return db.select(ISSUES_PIN.ID)
        .from(ISSUES_PIN)
        .join(ISSUES_ISSUE)
        .on(ISSUES_ISSUE.ID.eq(ISSUES_PIN.ISSUE_ID))
        .and(ISSUES_ISSUE.SCREEN_ID.eq(ISSUES_PIN.SCREEN_ID))
        .where(ISSUES_PIN.ISSUE_ID.eq(issue.value()))
        .orderBy(ISSUES_PIN.POSITION)
        .fetch(ISSUES_PIN.ID);
  }

  /** The list that people choose from is that of the issue page: its own pins come first in it. */
  private void movePins(IssueId issue, IssueId part, SplitForm form) {
    List<UUID> shown = ownPins(issue);
    if (form.pins().stream().anyMatch(it -> it < 1 || it > shown.size())) {
      throw new Invalid("pins", "split.pins");
    }
    db.update(ISSUES_PIN)
        .set(ISSUES_PIN.ISSUE_ID, part.value())
        .where(ISSUES_PIN.ID.in(form.pins().stream().map(it -> shown.get(it - 1)).toList()))
        .execute();
  }
}
