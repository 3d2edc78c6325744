package org.codesign.issues.internal;

import static org.codesign.db.generated.tables.IssuesIssue.ISSUES_ISSUE;
import static org.jooq.Records.mapping;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.codesign.issues.IssueId;
import org.codesign.shared.Invalid;
import org.codesign.shared.NotFound;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Issues that something is about to be done to: locked, so that two people who care for the same
 * issues do so one after the other, the second one seeing what the first one did.
 */
@Component
class CaredFor {

  /** As which issues are closed whose import was taken back. */
  static final String TAKEN_BACK = "TAKEN_BACK";

  private final DSLContext db;

  CaredFor(DSLContext db) {
    this.db = db;
  }

  /**
   * @param leadsTo the issue it is shown as, if it was merged
   */
  record Row(
      UUID id,
      int number,
      @Nullable UUID mergedInto,
      @Nullable UUID leadsTo,
      UUID system,
      @Nullable UUID secondSystem,
      UUID supplier,
      @Nullable UUID screen,
      @Nullable UUID release,
      String cause,
      boolean harm,
      boolean open,
      @Nullable String closedAs,
      int version) {

    IssueId issue() {
      return new IssueId(id);
    }
  }

  /**
   * An issue that stands for itself, with nobody else at it.
   *
   * @throws NotFound if there is none
   * @throws Invalid if it was merged into another one, or its import was taken back
   */
  Row one(IssueId id) {
    Row row = any(id);
    if (row.leadsTo() != null) {
      throw new Invalid("issue", "care.merged");
    }
    mustBeThere(row, "issue");
    return row;
  }

  /** As {@link #one}; a merged one, too. */
  Row any(IssueId id) {
    return rows(ISSUES_ISSUE.ID.eq(id.value())).stream()
        .findFirst()
        .orElseThrow(() -> new NotFound("issue"));
  }

  /** What was brought in with a file and taken back with it is nobody's to care for. */
  static void mustBeThere(Row row, String field) {
    if (TAKEN_BACK.equals(row.closedAs())) {
      throw new Invalid(field, "care.taken-back");
    }
  }

  /**
   * All that is shown as one of these issues; locked lowest id first, so that nobody waits round.
   */
  List<Row> groups(Stream<UUID> roots) {
    return rows(ISSUES_ISSUE.ROOT_ID.in(roots.distinct().toList()));
  }

  /**
   * What an issue is shown as, without a lock: if that changes, the lock is refused.
   *
   * @throws NotFound if there is none
   */
  UUID rootOf(IssueId id) {
    return db.fetchOptional(Groups.rootOf(id)).orElseThrow(() -> new NotFound("issue")).value1();
  }

  private List<Row> rows(Condition which) {
    return db.select(
            ISSUES_ISSUE.ID,
            ISSUES_ISSUE.NUMBER,
            ISSUES_ISSUE.MERGED_INTO,
            ISSUES_ISSUE.LEADS_TO,
            ISSUES_ISSUE.SYSTEM_ID,
            ISSUES_ISSUE.SECOND_SYSTEM_ID,
            ISSUES_ISSUE.SUPPLIER_ID,
            ISSUES_ISSUE.SCREEN_ID,
            ISSUES_ISSUE.RELEASE_ID,
            ISSUES_ISSUE.CAUSE,
            ISSUES_ISSUE.HARM,
            ISSUES_ISSUE.STATUS.eq("OPEN"),
            ISSUES_ISSUE.CLOSED_AS,
            ISSUES_ISSUE.VERSION)
        .from(ISSUES_ISSUE)
        .where(which)
        .orderBy(ISSUES_ISSUE.ID)
        .forUpdate()
        .fetch(mapping(Row::new));
  }
}
