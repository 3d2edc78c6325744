package org.codesign.issues.internal;

import static java.util.stream.Collectors.toMap;
import static org.codesign.db.generated.tables.IssuesAnswer.ISSUES_ANSWER;
import static org.codesign.db.generated.tables.IssuesComment.ISSUES_COMMENT;
import static org.codesign.db.generated.tables.IssuesIssue.ISSUES_ISSUE;
import static org.codesign.db.generated.tables.IssuesStanding.ISSUES_STANDING;
import static org.codesign.issues.internal.Groups.MEMBER;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.when;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Gatherers;
import org.codesign.issues.Frequency;
import org.codesign.issues.IssueId;
import org.codesign.privacy.SmallNumbers;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the copy by which the board is sorted. Counts are read from the answers each time while the
 * issue's own row here is locked, so that the last one to count has seen every answer.
 */
@Component
public class StandingStore {

  static final List<String> ASKED = names(Frequency::isAsked);
  private static final List<String> AFFECTED = names(Frequency::isAffected);

  /** The status of a merged issue here: it stands in no list. */
  static final String MERGED = "MERGED";

  /** And of one whose import was taken back: neither open nor closed. */
  static final String GONE = "GONE";

  private static final int AT_ONCE = 1000;

  private final DSLContext db;
  private final Clock clock;
  private final IssueChanges changes;

  StandingStore(DSLContext db, Clock clock, IssueChanges changes) {
    this.db = db;
    this.clock = clock;
    this.changes = changes;
  }

  public void noteHoursLost(IssueId issue, double hours) {
    BigDecimal rounded = BigDecimal.valueOf(hours).setScale(2, RoundingMode.HALF_UP);
    lock(List.of(issue.value()))
        .forEach((id, it) -> write(id, it, new Locked(it.counts(), rounded, it.comments())));
  }

  /** The same for many; those that say so already are left alone. */
  public void noteHoursLost(Map<IssueId, Double> hours) {
    Map<UUID, BigDecimal> now =
        hours.entrySet().stream()
            .collect(
                toMap(
                    it -> it.getKey().value(),
                    it -> BigDecimal.valueOf(it.getValue()).setScale(2, RoundingMode.HALF_UP)));
    db.select(ISSUES_STANDING.ISSUE_ID, ISSUES_STANDING.HOURS_LOST)
        .from(ISSUES_STANDING)
        .where(ISSUES_STANDING.ISSUE_ID.in(now.keySet()))
        .forEach(row -> now.remove(row.value1(), row.value2()));
    lock(now.keySet())
        .forEach((id, it) ->
            write(
                id,
                it,
                new Locked(it.counts(), now.getOrDefault(id, BigDecimal.ZERO), it.comments())));
  }

  /** These, and what they are shown as. */
  @Transactional(propagation = Propagation.REQUIRES_NEW, readOnly = true)
  public Set<UUID> withRoots(Collection<UUID> issues) {
    Set<UUID> all = new HashSet<>(issues);
    all.addAll(
        db.select(MEMBER.ROOT_ID).from(MEMBER).where(MEMBER.ID.in(issues)).fetch(MEMBER.ROOT_ID));
    return all;
  }

  /**
   * Counts the answers and comments to these issues and to those merged into them again, in a
   * transaction of its own: a handful of statements, however many they are. The rows are locked
   * before anything is counted, and each statement sees what was committed before it, so that of
   * two counts at once the later one has the later answers.
   */
  @Transactional(propagation = Propagation.REQUIRES_NEW, isolation = Isolation.READ_COMMITTED)
  public void recount(Collection<UUID> issues) {
    Map<UUID, Locked> before = lock(issues);
    Map<UUID, Counts> answers = answersTo(before.keySet());
    Map<UUID, Integer> comments = commentsOn(before.keySet());
    before.forEach((issue, it) ->
        write(
            issue,
            it,
            new Locked(
                answers.getOrDefault(issue, Counts.NONE),
                it.hoursLost(),
                comments.getOrDefault(issue, 0))));
  }

  private Map<UUID, Integer> commentsOn(Collection<UUID> issues) {
    return db.select(MEMBER.ROOT_ID, count())
        .from(MEMBER)
        .join(ISSUES_COMMENT)
        .on(ISSUES_COMMENT.ISSUE_ID.eq(MEMBER.ID))
        .where(MEMBER.ROOT_ID.in(issues))
        .and(ISSUES_COMMENT.STATE.eq("SHOWN"))
        .groupBy(MEMBER.ROOT_ID)
        .fetchMap(MEMBER.ROOT_ID, count());
  }

  /** Of answers: those who say that it happens to them. */
  static Field<Integer> affected() {
    return count().filterWhere(ISSUES_ANSWER.FREQUENCY.in(AFFECTED));
  }

  /** Adds what issues lack that were loaded past the facade. */
  @Transactional
  public void addMissing() {
    List<UUID> missing =
        db.select(ISSUES_ISSUE.ID)
            .from(ISSUES_ISSUE)
            .where(
                notExists(
                    selectOne()
                        .from(ISSUES_STANDING)
                        .where(ISSUES_STANDING.ISSUE_ID.eq(ISSUES_ISSUE.ID))))
            .fetch(ISSUES_ISSUE.ID);
    for (List<UUID> some : partition(missing)) {
      add(some);
      changes.note(some);
    }
  }

  private static List<List<UUID>> partition(List<UUID> issues) {
    return issues.stream().gather(Gatherers.windowFixed(AT_ONCE)).toList();
  }

  void add(List<UUID> issues) {
    db.insertInto(
            ISSUES_STANDING,
            ISSUES_STANDING.ISSUE_ID,
            ISSUES_STANDING.SYSTEM_ID,
            ISSUES_STANDING.SCREEN_ID,
            ISSUES_STANDING.CATEGORY,
            ISSUES_STANDING.STATUS,
            ISSUES_STANDING.CREATED_AT,
            ISSUES_STANDING.CHANGED_AT)
        .select(
            select(
                    ISSUES_ISSUE.ID,
                    ISSUES_ISSUE.SYSTEM_ID,
                    ISSUES_ISSUE.SCREEN_ID,
                    ISSUES_ISSUE.CATEGORY,
                    when(ISSUES_ISSUE.LEADS_TO.isNotNull(), inline(MERGED))
                        .when(ISSUES_ISSUE.CLOSED_AS.eq(CaredFor.TAKEN_BACK), inline(GONE))
                        .otherwise(ISSUES_ISSUE.STATUS),
                    ISSUES_ISSUE.CREATED_AT,
                    ISSUES_ISSUE.CHANGED_AT)
                .from(ISSUES_ISSUE)
                .where(ISSUES_ISSUE.ID.in(issues)))
        .onDuplicateKeyIgnore()
        .execute();
  }

  /** Lowest id first, so that nobody waits round. */
  private Map<UUID, Locked> lock(Collection<UUID> issues) {
    return db.select(
            ISSUES_STANDING.ISSUE_ID,
            ISSUES_STANDING.ASKED,
            ISSUES_STANDING.AFFECTED,
            ISSUES_STANDING.COUNCILS,
            ISSUES_STANDING.HOURS_LOST,
            ISSUES_STANDING.COMMENTS)
        .from(ISSUES_STANDING)
        .where(ISSUES_STANDING.ISSUE_ID.in(issues))
        .orderBy(ISSUES_STANDING.ISSUE_ID)
        .forUpdate()
        .fetchMap(
            ISSUES_STANDING.ISSUE_ID,
            row ->
                new Locked(
                    new Counts(row.value2(), row.value3(), row.value4()),
                    row.value5(),
                    row.value6()));
  }

  private Map<UUID, Counts> answersTo(Collection<UUID> issues) {
    return db.select(MEMBER.ROOT_ID, count(), affected(), countDistinct(ISSUES_ANSWER.COUNCIL_CODE))
        .from(MEMBER)
        .join(ISSUES_ANSWER)
        .on(ISSUES_ANSWER.ISSUE_ID.eq(MEMBER.ID))
        .where(MEMBER.ROOT_ID.in(issues))
        .and(ISSUES_ANSWER.FREQUENCY.in(ASKED))
        .and(Groups.counts())
        .groupBy(MEMBER.ROOT_ID)
        .fetchMap(MEMBER.ROOT_ID, row -> new Counts(row.value2(), row.value3(), row.value4()));
  }

  private void write(UUID issue, Locked before, Locked now) {
    if (now.equals(before)) {
      return;
    }
    Shown shown = now.shown();
    db.update(ISSUES_STANDING)
        .set(ISSUES_STANDING.ASKED, now.counts().asked())
        .set(ISSUES_STANDING.AFFECTED, now.counts().affected())
        .set(ISSUES_STANDING.COUNCILS, now.counts().councils())
        .set(ISSUES_STANDING.HOURS_LOST, now.hoursLost())
        .set(ISSUES_STANDING.AFFECTED_SHOWN, shown.affected())
        .set(ISSUES_STANDING.HOURS_SHOWN, shown.hours())
        .set(ISSUES_STANDING.COMMENTS, shown.comments())
        .set(ISSUES_STANDING.CHANGED_AT, clock.instant())
        .where(ISSUES_STANDING.ISSUE_ID.eq(issue))
        .execute();
    if (!shown.equals(before.shown())) {
      changes.note(List.of(issue));
    }
  }

  private static List<String> names(Predicate<Frequency> which) {
    return Arrays.stream(Frequency.values()).filter(which).map(Enum::name).toList();
  }

  private record Locked(Counts counts, BigDecimal hoursLost, int comments) {

    Shown shown() {
      return SmallNumbers.mayShow(counts.asked(), counts.councils())
          ? new Shown(SmallNumbers.rounded(counts.affected()), hoursLost, comments)
          : new Shown(0, BigDecimal.ZERO, comments);
    }
  }

  /** By what the board is sorted. */
  private record Shown(int affected, BigDecimal hours, int comments) {}

  private record Counts(int asked, int affected, int councils) {

    static final Counts NONE = new Counts(0, 0, 0);
  }
}
