package org.codesign.issues.internal;

import static org.codesign.db.generated.tables.IssuesFollow.ISSUES_FOLLOW;
import static org.codesign.db.generated.tables.IssuesFollowChoice.ISSUES_FOLLOW_CHOICE;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.codesign.identity.Actor;
import org.codesign.issues.IssueId;
import org.codesign.shared.NotFound;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Writes who follows what. */
@Component
public class FollowStore {

  private final DSLContext db;
  private final Clock clock;

  FollowStore(DSLContext db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /** Of a merged issue: what it is shown as. */
  public void put(Actor actor, IssueId issue, boolean active) {
    UUID shownAs =
        db.fetchOptional(Groups.rootOf(issue)).orElseThrow(() -> new NotFound("issue")).value1();
    Instant now = clock.instant();
    db.insertInto(ISSUES_FOLLOW)
        .set(ISSUES_FOLLOW.ISSUE_ID, shownAs)
        .set(ISSUES_FOLLOW.PERSON_ID, actor.id().value())
        .set(ISSUES_FOLLOW.ACTIVE, active)
        .set(ISSUES_FOLLOW.CREATED_AT, now)
        .set(ISSUES_FOLLOW.CHANGED_AT, now)
        .onDuplicateKeyUpdate()
        .set(ISSUES_FOLLOW.ACTIVE, active)
        .set(ISSUES_FOLLOW.CHANGED_AT, now)
        .execute();
  }

  /** Follows from now on, unless the person chose otherwise, for this issue or for all. */
  public void takePart(Actor actor, IssueId issue) {
    Instant now = clock.instant();
    db.insertInto(
            ISSUES_FOLLOW,
            ISSUES_FOLLOW.ISSUE_ID,
            ISSUES_FOLLOW.PERSON_ID,
            ISSUES_FOLLOW.ACTIVE,
            ISSUES_FOLLOW.CREATED_AT,
            ISSUES_FOLLOW.CHANGED_AT)
        .select(
            select(
                    val(issue.value()),
                    val(actor.id().value()),
                    val(true),
                    val(now, ISSUES_FOLLOW.CREATED_AT),
                    val(now, ISSUES_FOLLOW.CHANGED_AT))
                .where(
                    notExists(
                        selectOne()
                            .from(ISSUES_FOLLOW_CHOICE)
                            .where(ISSUES_FOLLOW_CHOICE.PERSON_ID.eq(actor.id().value()))
                            .and(ISSUES_FOLLOW_CHOICE.BY_TAKING_PART.isFalse()))))
        .onDuplicateKeyIgnore()
        .execute();
  }

  public void choose(Actor actor, boolean byTakingPart) {
    Instant now = clock.instant();
    db.insertInto(ISSUES_FOLLOW_CHOICE)
        .set(ISSUES_FOLLOW_CHOICE.PERSON_ID, actor.id().value())
        .set(ISSUES_FOLLOW_CHOICE.BY_TAKING_PART, byTakingPart)
        .set(ISSUES_FOLLOW_CHOICE.CREATED_AT, now)
        .set(ISSUES_FOLLOW_CHOICE.CHANGED_AT, now)
        .onDuplicateKeyUpdate()
        .set(ISSUES_FOLLOW_CHOICE.BY_TAKING_PART, byTakingPart)
        .set(ISSUES_FOLLOW_CHOICE.CHANGED_AT, now)
        .execute();
  }
}
