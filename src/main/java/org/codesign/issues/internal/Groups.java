package org.codesign.issues.internal;

import static org.codesign.db.generated.tables.IssuesAnswer.ISSUES_ANSWER;
import static org.codesign.db.generated.tables.IssuesIssue.ISSUES_ISSUE;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import java.util.UUID;
import org.codesign.db.generated.tables.IssuesAnswer;
import org.codesign.db.generated.tables.IssuesIssue;
import org.codesign.issues.IssueId;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.SelectConditionStep;

/**
 * Issues that were merged are read as one. Their rows stay where they are: whoever reads what
 * belongs to an issue joins {@link #MEMBER} and asks for its {@code root_id}, which is the id of
 * the issue the whole group is shown as, and its own where nothing was merged.
 */
final class Groups {

  /** An issue as part of its group. */
  static final IssuesIssue MEMBER = ISSUES_ISSUE.as("member");

  private static final IssuesIssue AROUND = ISSUES_ISSUE.as("around");
  private static final IssuesIssue SIBLING = ISSUES_ISSUE.as("sibling");
  private static final IssuesAnswer BETTER = ISSUES_ANSWER.as("better");

  private Groups() {}

  /** The issues shown as this one; of a merged one, itself. */
  static Select<Record1<UUID>> idsOf(IssueId issue) {
    return select(MEMBER.ID).from(MEMBER).where(isShownAs(issue));
  }

  /** All that is shown as one with this issue, whichever of them it is. */
  static SelectConditionStep<Record1<UUID>> groupOf(IssueId issue) {
    return select(MEMBER.ID).from(MEMBER).where(MEMBER.ROOT_ID.eq(rootAround(issue)));
  }

  private static Field<UUID> rootAround(IssueId issue) {
    return field(select(AROUND.ROOT_ID).from(AROUND).where(AROUND.ID.eq(issue.value())));
  }

  /** Whether {@link #MEMBER} is shown as this issue, or is it. */
  static Condition isShownAs(IssueId issue) {
    return MEMBER.ROOT_ID.eq(issue.value()).or(MEMBER.ID.eq(issue.value()));
  }

  /** The id of the issue that this one is shown as. */
  static Select<Record1<UUID>> rootOf(IssueId issue) {
    return select(MEMBER.ROOT_ID).from(MEMBER).where(MEMBER.ID.eq(issue.value()));
  }

  /**
   * Whether an answer to {@link #MEMBER} is the one that counts of its person in the group: the one
   * to the issue it is shown as, or else the latest. Costs nothing where nothing was merged.
   */
  static Condition counts() {
    return MEMBER
        .LEADS_TO
        .isNull()
        .or(
            notExists(
                selectOne()
                    .from(SIBLING)
                    .join(BETTER)
                    .on(BETTER.ISSUE_ID.eq(SIBLING.ID))
                    .where(SIBLING.ROOT_ID.eq(MEMBER.ROOT_ID))
                    .and(BETTER.PERSON_ID.eq(ISSUES_ANSWER.PERSON_ID))
                    .and(BETTER.ISSUE_ID.ne(ISSUES_ANSWER.ISSUE_ID))
                    .and(SIBLING.LEADS_TO.isNull().or(isLater()))));
  }

  private static Condition isLater() {
    return BETTER
        .CHANGED_AT
        .gt(ISSUES_ANSWER.CHANGED_AT)
        .or(
            BETTER
                .CHANGED_AT
                .eq(ISSUES_ANSWER.CHANGED_AT)
                .and(BETTER.ISSUE_ID.gt(ISSUES_ANSWER.ISSUE_ID)));
  }
}
