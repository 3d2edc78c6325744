package org.codesign.issues.internal;

import static org.codesign.db.generated.tables.IssuesIssue.ISSUES_ISSUE;
import static org.codesign.db.generated.tables.IssuesKept.ISSUES_KEPT;
import static org.jooq.Records.mapping;

import org.codesign.db.Keyset;
import org.codesign.identity.Actor;
import org.codesign.issues.IssueId;
import org.codesign.issues.KeptId;
import org.codesign.issues.KeptText;
import org.codesign.privacy.KeepReason;
import org.codesign.shared.Cursor;
import org.codesign.shared.Page;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads texts that wait for a facilitator. */
@Component
public class KeptReader {

  private static final int PAGE_SIZE = 20;
  static final String WAITING = "WAITING";

  private final DSLContext db;

  KeptReader(DSLContext db) {
    this.db = db;
  }

  public Page<KeptText> waiting(@Nullable Cursor after) {
    return Page.of(
        db.select(
                ISSUES_KEPT.ID.convertFrom(KeptId::new),
                ISSUES_ISSUE.ID.convertFrom(IssueId::new),
                ISSUES_ISSUE.NUMBER,
                ISSUES_ISSUE.TITLE,
                ISSUES_KEPT.FIELD,
                ISSUES_KEPT.TEXT,
                ISSUES_KEPT.REASON.convertFrom(KeepReason::valueOf),
                ISSUES_KEPT.CREATED_AT)
            .from(ISSUES_KEPT)
            .join(ISSUES_ISSUE)
            .on(ISSUES_ISSUE.ID.eq(ISSUES_KEPT.ISSUE_ID))
            .where(ISSUES_KEPT.STATE.eq(WAITING))
            .and(Keyset.newer(after, ISSUES_KEPT.CREATED_AT, ISSUES_KEPT.ID))
            .orderBy(ISSUES_KEPT.CREATED_AT, ISSUES_KEPT.ID)
            .limit(PAGE_SIZE + 1)
            .fetch(mapping(KeptText::new)),
        PAGE_SIZE,
        it -> Cursor.of(it.keptAt(), it.id()));
  }

  public int waitingOf(Actor author, IssueId issue) {
    return db.fetchCount(
        ISSUES_KEPT,
        ISSUES_KEPT
            .ISSUE_ID
            .eq(issue.value())
            .and(ISSUES_KEPT.STATE.eq(WAITING))
            .and(ISSUES_KEPT.AUTHOR_ID.eq(author.id().value())));
  }
}
