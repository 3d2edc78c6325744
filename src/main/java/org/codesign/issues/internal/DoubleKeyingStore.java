package org.codesign.issues.internal;

import static org.codesign.db.generated.tables.IssuesAnswer.ISSUES_ANSWER;
import static org.codesign.db.generated.tables.IssuesDoubleKeying.ISSUES_DOUBLE_KEYING;
import static org.codesign.db.generated.tables.IssuesIssue.ISSUES_ISSUE;
import static org.codesign.db.generated.tables.IssuesStanding.ISSUES_STANDING;
import static org.codesign.issues.internal.Groups.MEMBER;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.codesign.issues.IssueId;
import org.codesign.privacy.SmallNumbers;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Works out what the open issues between two systems come to. A figure of all of them beside the
 * figures of single ones would tell what the rest comes to; so issues that too few answered count
 * only where enough answered all of those together.
 */
@Component
class DoubleKeyingStore {

  /** As {@link SmallNumbers#mayShow} has it. */
  private static final Condition SHOWN =
      ISSUES_STANDING
          .ASKED
          .ge(SmallNumbers.LEAST_WORKERS)
          .and(ISSUES_STANDING.COUNCILS.ge(SmallNumbers.LEAST_COUNCILS));

  private final DSLContext db;
  private final Clock clock;

  DoubleKeyingStore(DSLContext db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  record Pair(UUID system, UUID second) {}

  /** The pair an issue is about, if it is about one. */
  @Transactional(propagation = Propagation.REQUIRES_NEW, readOnly = true)
  Optional<Pair> pairOf(IssueId issue) {
    return db.select(ISSUES_ISSUE.SYSTEM_ID, ISSUES_ISSUE.SECOND_SYSTEM_ID)
        .from(ISSUES_ISSUE)
        .where(ISSUES_ISSUE.ID.eq(Groups.rootOf(issue)))
        .and(ISSUES_ISSUE.SECOND_SYSTEM_ID.isNotNull())
        .fetchOptional(mapping(Pair::new));
  }

  /** Every pair that has issues or had some. */
  @Transactional(propagation = Propagation.REQUIRES_NEW, readOnly = true)
  Set<Pair> pairs() {
    Set<Pair> pairs = new LinkedHashSet<>();
    pairs.addAll(
        db.selectDistinct(ISSUES_ISSUE.SYSTEM_ID, ISSUES_ISSUE.SECOND_SYSTEM_ID)
            .from(ISSUES_ISSUE)
            .where(ISSUES_ISSUE.SECOND_SYSTEM_ID.isNotNull())
            .fetch(mapping(Pair::new)));
    pairs.addAll(
        db.select(ISSUES_DOUBLE_KEYING.SYSTEM_ID, ISSUES_DOUBLE_KEYING.SECOND_SYSTEM_ID)
            .from(ISSUES_DOUBLE_KEYING)
            .fetch(mapping(Pair::new)));
    return pairs;
  }

  @Transactional(propagation = Propagation.REQUIRES_NEW)
  void workOut(Pair pair) {
    Issues all = issuesOf(pair, noCondition());
    if (all.number() == 0) {
      db.deleteFrom(ISSUES_DOUBLE_KEYING)
          .where(ISSUES_DOUBLE_KEYING.SYSTEM_ID.eq(pair.system()))
          .and(ISSUES_DOUBLE_KEYING.SECOND_SYSTEM_ID.eq(pair.second()))
          .execute();
      return;
    }
    People few = peopleOf(pair, not(SHOWN));
    boolean fewAreMany = few.asked() == 0 || SmallNumbers.mayShow(few.asked(), few.councils());
    Condition counted = fewAreMany ? noCondition() : SHOWN;
    write(pair, all.number(), issuesOf(pair, counted), peopleOf(pair, counted));
  }

  private Issues issuesOf(Pair pair, Condition which) {
    return db.select(count(), coalesce(sum(ISSUES_STANDING.HOURS_LOST), BigDecimal.ZERO))
        .from(ISSUES_ISSUE)
        .join(ISSUES_STANDING)
        .on(ISSUES_STANDING.ISSUE_ID.eq(ISSUES_ISSUE.ID))
        .where(isOpenBetween(pair))
        .and(which)
        .fetchSingle(mapping(Issues::new));
  }

  private People peopleOf(Pair pair, Condition which) {
    Field<UUID> affected =
        when(ISSUES_ANSWER.MINUTES.isNotNull(), ISSUES_ANSWER.PERSON_ID)
            .otherwise(inline((UUID) null));
    return db.select(
            countDistinct(ISSUES_ANSWER.PERSON_ID),
            countDistinct(affected),
            countDistinct(ISSUES_ANSWER.COUNCIL_CODE))
        .from(ISSUES_ISSUE)
        .join(ISSUES_STANDING)
        .on(ISSUES_STANDING.ISSUE_ID.eq(ISSUES_ISSUE.ID))
        .join(MEMBER)
        .on(MEMBER.ROOT_ID.eq(ISSUES_ISSUE.ID))
        .join(ISSUES_ANSWER)
        .on(ISSUES_ANSWER.ISSUE_ID.eq(MEMBER.ID))
        .where(isOpenBetween(pair))
        .and(which)
        .and(ISSUES_ANSWER.FREQUENCY.ne("NOT_MY_JOB"))
        .and(Groups.counts())
        .fetchSingle(mapping(People::new));
  }

  private static Condition isOpenBetween(Pair pair) {
    return ISSUES_ISSUE
        .SYSTEM_ID
        .eq(pair.system())
        .and(ISSUES_ISSUE.SECOND_SYSTEM_ID.eq(pair.second()))
        .and(ISSUES_STANDING.STATUS.eq("OPEN"));
  }

  private void write(Pair pair, int issues, Issues counted, People people) {
    Instant now = clock.instant();
    Map<Field<?>, Object> figures =
        Map.of(
            ISSUES_DOUBLE_KEYING.ISSUES, issues,
            ISSUES_DOUBLE_KEYING.COUNTED, counted.number(),
            ISSUES_DOUBLE_KEYING.ASKED, people.asked(),
            ISSUES_DOUBLE_KEYING.AFFECTED, people.affected(),
            ISSUES_DOUBLE_KEYING.COUNCILS, people.councils(),
            ISSUES_DOUBLE_KEYING.HOURS_LOST, counted.hours(),
            ISSUES_DOUBLE_KEYING.CHANGED_AT, now);
    db.insertInto(ISSUES_DOUBLE_KEYING)
        .set(ISSUES_DOUBLE_KEYING.SYSTEM_ID, pair.system())
        .set(ISSUES_DOUBLE_KEYING.SECOND_SYSTEM_ID, pair.second())
        .set(ISSUES_DOUBLE_KEYING.CREATED_AT, now)
        .set(figures)
        .onDuplicateKeyUpdate()
        .set(figures)
        .execute();
  }

  private record Issues(int number, BigDecimal hours) {}

  private record People(int asked, int affected, int councils) {}
}
