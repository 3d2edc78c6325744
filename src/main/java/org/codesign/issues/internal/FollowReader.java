package org.codesign.issues.internal;

import static java.util.stream.Collectors.toMap;
import static org.codesign.db.generated.tables.IssuesFollow.ISSUES_FOLLOW;
import static org.codesign.db.generated.tables.IssuesFollowChoice.ISSUES_FOLLOW_CHOICE;
import static org.codesign.db.generated.tables.IssuesIssue.ISSUES_ISSUE;
import static org.codesign.db.generated.tables.IssuesStanding.ISSUES_STANDING;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.codesign.db.Keyset;
import org.codesign.db.generated.tables.IssuesFollow;
import org.codesign.identity.Actor;
import org.codesign.identity.PersonId;
import org.codesign.issues.FollowedIssue;
import org.codesign.issues.IssueId;
import org.codesign.issues.TalkFacts.Headline;
import org.codesign.shared.Cursor;
import org.codesign.shared.Page;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads who follows what. */
@Component
public class FollowReader {

  private static final int PAGE_SIZE = 25;
  private static final IssuesFollow ITSELF = ISSUES_FOLLOW.as("itself");

  private final DSLContext db;

  FollowReader(DSLContext db) {
    this.db = db;
  }

  public boolean follows(Actor actor, IssueId issue) {
    return db.fetchExists(
        ISSUES_FOLLOW,
        isUnder(shownAs(issue)),
        ISSUES_FOLLOW.PERSON_ID.eq(actor.id().value()),
        ISSUES_FOLLOW.ACTIVE.isTrue());
  }

  /** The issue that this one is shown as. */
  public IssueId shownAs(IssueId issue) {
    return db.fetchOptional(Groups.rootOf(issue))
        .map(row -> new IssueId(row.value1()))
        .orElse(issue);
  }

  /**
   * The one place that says who follows an issue: also whoever follows what it took in, unless they
   * follow the issue itself no more.
   */
  private static Condition isUnder(IssueId issue) {
    return ISSUES_FOLLOW
        .ISSUE_ID
        .in(Groups.idsOf(issue))
        .and(
            ISSUES_FOLLOW
                .ISSUE_ID
                .eq(issue.value())
                .or(
                    notExists(
                        selectOne()
                            .from(ITSELF)
                            .where(ITSELF.ISSUE_ID.eq(issue.value()))
                            .and(ITSELF.PERSON_ID.eq(ISSUES_FOLLOW.PERSON_ID))
                            .and(ITSELF.ACTIVE.isFalse()))));
  }

  public boolean followsByTakingPart(Actor actor) {
    return !db.fetchExists(
        ISSUES_FOLLOW_CHOICE,
        ISSUES_FOLLOW_CHOICE.PERSON_ID.eq(actor.id().value()),
        ISSUES_FOLLOW_CHOICE.BY_TAKING_PART.isFalse());
  }

  public Page<FollowedIssue> page(Actor actor, @Nullable Cursor after) {
    return Page.of(
        db.select(
                ISSUES_ISSUE.ID.convertFrom(IssueId::new),
                ISSUES_ISSUE.NUMBER,
                ISSUES_ISSUE.TITLE,
                ISSUES_ISSUE.STATUS.eq("OPEN"),
                ISSUES_STANDING.COMMENTS,
                ISSUES_FOLLOW.CHANGED_AT)
            .from(ISSUES_FOLLOW)
            .join(ISSUES_ISSUE)
            .on(ISSUES_ISSUE.ID.eq(ISSUES_FOLLOW.ISSUE_ID))
            .join(ISSUES_STANDING)
            .on(ISSUES_STANDING.ISSUE_ID.eq(ISSUES_FOLLOW.ISSUE_ID))
            .where(ISSUES_FOLLOW.PERSON_ID.eq(actor.id().value()))
            .and(ISSUES_FOLLOW.ACTIVE.isTrue())
            .and(Keyset.older(after, ISSUES_FOLLOW.CHANGED_AT, ISSUES_FOLLOW.ISSUE_ID))
            .orderBy(ISSUES_FOLLOW.CHANGED_AT.desc(), ISSUES_FOLLOW.ISSUE_ID.desc())
            .limit(PAGE_SIZE + 1)
            .fetch(mapping(FollowedIssue::new)),
        PAGE_SIZE,
        it -> Cursor.of(it.since(), it.id()));
  }

  public List<PersonId> followers(IssueId issue, @Nullable PersonId after, int most) {
    return db.selectDistinct(ISSUES_FOLLOW.PERSON_ID)
        .from(ISSUES_FOLLOW)
        .where(isUnder(issue))
        .and(ISSUES_FOLLOW.ACTIVE.isTrue())
        .and(after == null ? noCondition() : ISSUES_FOLLOW.PERSON_ID.gt(after.value()))
        .orderBy(ISSUES_FOLLOW.PERSON_ID)
        .limit(most)
        .fetch(row -> new PersonId(row.value1()));
  }

  public Optional<PersonId> reporter(IssueId issue) {
    return db.select(ISSUES_ISSUE.REPORTER_ID)
        .from(ISSUES_ISSUE)
        .where(ISSUES_ISSUE.ID.eq(issue.value()))
        .fetchOptional(row -> new PersonId(row.value1()));
  }

  public Map<IssueId, Headline> headlines(Collection<IssueId> issues) {
    return issues.isEmpty()
        ? Map.of()
        : db
            .select(ISSUES_ISSUE.ID, ISSUES_ISSUE.NUMBER, ISSUES_ISSUE.TITLE)
            .from(ISSUES_ISSUE)
            .where(ISSUES_ISSUE.ID.in(issues.stream().map(IssueId::value).toList()))
            .stream()
            .collect(
                toMap(
                    row -> new IssueId(row.value1()),
                    row -> new Headline(row.value2(), row.value3())));
  }
}
