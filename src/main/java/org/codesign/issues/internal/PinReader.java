package org.codesign.issues.internal;

import static org.codesign.db.generated.tables.IssuesIssue.ISSUES_ISSUE;
import static org.codesign.db.generated.tables.IssuesPin.ISSUES_PIN;
import static org.codesign.issues.internal.Groups.MEMBER;
import static org.jooq.Records.mapping;

import java.util.List;
import org.codesign.issues.IssueId;
import org.codesign.issues.Pin;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/**
 * Reads the places an issue was pinned to, by its own report and by those merged into it. A pin on
 * a screen that its issue was moved away from is kept and not shown.
 */
@Component
class PinReader {

  private final DSLContext db;

  PinReader(DSLContext db) {
    this.db = db;
  }

  /** Those on the issue's screen: its own first, in the order in which they were set. */
  List<Pin> of(IssueId issue) {
    return db.select(
            ISSUES_PIN.X.convertFrom(Number::doubleValue),
            ISSUES_PIN.Y.convertFrom(Number::doubleValue))
        .from(ISSUES_ISSUE)
        .join(MEMBER)
        .on(Groups.isShownAs(issue))
        .and(MEMBER.SCREEN_ID.eq(ISSUES_ISSUE.SCREEN_ID))
        .join(ISSUES_PIN)
        .on(ISSUES_PIN.ISSUE_ID.eq(MEMBER.ID))
        .and(ISSUES_PIN.SCREEN_ID.eq(MEMBER.SCREEN_ID))
        .where(ISSUES_ISSUE.ID.eq(issue.value()))
        .orderBy(MEMBER.ID.ne(issue.value()), MEMBER.NUMBER, ISSUES_PIN.POSITION)
        .fetch(mapping(Pin::new));
  }
}
