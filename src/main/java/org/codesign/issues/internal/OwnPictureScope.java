package org.codesign.issues.internal;

import static org.codesign.db.generated.tables.IssuesDraft.ISSUES_DRAFT;
import static org.codesign.db.generated.tables.IssuesIssue.ISSUES_ISSUE;
import static org.codesign.db.generated.tables.IssuesPicture.ISSUES_PICTURE;
import static org.codesign.db.generated.tables.IssuesPictureTombstone.ISSUES_PICTURE_TOMBSTONE;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import org.codesign.identity.Actor;
import org.codesign.identity.Role;
import org.codesign.issues.IssueId;
import org.codesign.issues.PictureState;
import org.codesign.shared.SupplierId;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;

/** Which pictures are whose to see. */
final class OwnPictureScope {

  private OwnPictureScope() {}

  /** Those shown on the page of an issue: the one place that says which rows these are. */
  static Condition shownOn(IssueId issue) {
    return of(issue).or(ISSUES_PICTURE.ISSUE_ID.in(Groups.idsOf(issue)));
  }

  static Condition of(IssueId issue) {
    return ISSUES_PICTURE.ISSUE_ID.eq(issue.value());
  }

  /** One's own; a facilitator's to decide on; and what was released, to those the issue is for. */
  static Condition seenBy(Actor actor) {
    Condition seen = mine(actor);
    if (actor.is(Role.FACILITATOR)) {
      seen = seen.or(isReported(noCondition()));
    } else if (actor.isAnyOf(Role.STAFF)) {
      seen = seen.or(isReleased().and(isReported(noCondition())));
    } else {
      seen = seen.or(isReleased().and(isReported(isOn(actor.employer()))));
    }
    return seen.and(isNotErased());
  }

  static Condition mine(Actor actor) {
    return ISSUES_PICTURE.OWNER_ID.eq(actor.id().value());
  }

  private static Condition isReleased() {
    return ISSUES_PICTURE.STATE.eq(PictureState.RELEASED.name());
  }

  /**
   * Its issue has come, and from the same person: an id alone attaches nothing to others' issues.
   */
  static Condition isReported(Condition further) {
    return exists(
        selectOne()
            .from(ISSUES_ISSUE)
            .where(ISSUES_ISSUE.ID.eq(ISSUES_PICTURE.ISSUE_ID))
            .and(ISSUES_ISSUE.REPORTER_ID.eq(ISSUES_PICTURE.OWNER_ID))
            .and(further));
  }

  /** Its report is being written. */
  static Condition isDrafted() {
    return exists(
        selectOne()
            .from(ISSUES_DRAFT)
            .where(ISSUES_DRAFT.ID.eq(ISSUES_PICTURE.ISSUE_ID))
            .and(ISSUES_DRAFT.PERSON_ID.eq(ISSUES_PICTURE.OWNER_ID)));
  }

  private static Condition isOn(@Nullable SupplierId supplier) {
    return supplier == null ? falseCondition() : ISSUES_ISSUE.SUPPLIER_ID.eq(supplier.value());
  }

  /** A row that a backup brought back is not there. */
  static Condition isNotErased() {
    return ISSUES_PICTURE
        .SHA256
        .isNull()
        .or(
            notExists(
                selectOne()
                    .from(ISSUES_PICTURE_TOMBSTONE)
                    .where(ISSUES_PICTURE_TOMBSTONE.PICTURE_ID.eq(ISSUES_PICTURE.ID))));
  }
}
