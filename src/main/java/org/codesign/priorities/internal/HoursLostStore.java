package org.codesign.priorities.internal;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;
import static org.codesign.db.generated.tables.PrioritiesHoursLost.PRIORITIES_HOURS_LOST;
import static org.jooq.impl.DSL.excluded;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.codesign.catalogue.SystemId;
import org.codesign.issues.IssueId;
import org.codesign.priorities.Figures;
import org.codesign.priorities.HoursLost;
import org.codesign.priorities.HoursLost.Certainty;
import org.codesign.shared.SupplierId;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record4;
import org.jooq.ResultQuery;
import org.jooq.SelectJoinStep;
import org.springframework.stereotype.Component;

/** Keeps hours lost, a row for each issue. */
@Component
class HoursLostStore {

  /** Below every real figure, and the same for all: an order must not tell what a page hides. */
  private static final BigDecimal TOO_FEW_ANSWERS = BigDecimal.ONE.negate();

  private static final List<Field<?>> COLUMNS =
      List.of(
          PRIORITIES_HOURS_LOST.ISSUE_ID,
          PRIORITIES_HOURS_LOST.SUPPLIER_ID,
          PRIORITIES_HOURS_LOST.SYSTEM_ID,
          PRIORITIES_HOURS_LOST.NUMBER,
          PRIORITIES_HOURS_LOST.OPEN,
          PRIORITIES_HOURS_LOST.RANKED_HOURS,
          PRIORITIES_HOURS_LOST.HOURS,
          PRIORITIES_HOURS_LOST.LOWER_HOURS,
          PRIORITIES_HOURS_LOST.UPPER_HOURS,
          PRIORITIES_HOURS_LOST.USERS,
          PRIORITIES_HOURS_LOST.ASKED,
          PRIORITIES_HOURS_LOST.AFFECTED,
          PRIORITIES_HOURS_LOST.COUNCILS,
          PRIORITIES_HOURS_LOST.RUNNING,
          PRIORITIES_HOURS_LOST.SHARE_AFFECTED,
          PRIORITIES_HOURS_LOST.FAIR_SHARE,
          PRIORITIES_HOURS_LOST.MINUTES_AFFECTED,
          PRIORITIES_HOURS_LOST.CALIBRATION,
          PRIORITIES_HOURS_LOST.CREATED_AT,
          PRIORITIES_HOURS_LOST.CHANGED_AT);
  private static final Set<Field<?>> KEPT =
      Set.of(PRIORITIES_HOURS_LOST.ISSUE_ID, PRIORITIES_HOURS_LOST.CREATED_AT);

  private final DSLContext db;
  private final Clock clock;

  HoursLostStore(DSLContext db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /**
   * @param system an issue may be moved to another one
   * @param open only open issues are ranked
   */
  record Known(SystemId system, boolean open, HoursLost lost) {}

  /** What is known of the supplier's issues, by issue. */
  Map<IssueId, Known> knownOf(SupplierId supplier) {
    return byIssue(known().where(PRIORITIES_HOURS_LOST.SUPPLIER_ID.eq(supplier.value())));
  }

  /** What is known of these issues; nobody else writes it until this transaction ends. */
  Map<IssueId, Known> claim(Collection<IssueId> issues) {
    return byIssue(
        known()
            .where(PRIORITIES_HOURS_LOST.ISSUE_ID.in(issues.stream().map(IssueId::value).toList()))
            .orderBy(PRIORITIES_HOURS_LOST.ISSUE_ID)
            .forUpdate());
  }

  private SelectJoinStep<Record4<UUID, UUID, Boolean, HoursLost>> known() {
    return db.select(
            PRIORITIES_HOURS_LOST.ISSUE_ID,
            PRIORITIES_HOURS_LOST.SYSTEM_ID,
            PRIORITIES_HOURS_LOST.OPEN,
            Columns.hoursLost())
        .from(PRIORITIES_HOURS_LOST);
  }

  private static Map<IssueId, Known> byIssue(
      ResultQuery<Record4<UUID, UUID, Boolean, HoursLost>> rows) {
    return rows.stream()
        .collect(
            toMap(
                row -> new IssueId(row.value1()),
                row -> new Known(new SystemId(row.value2()), row.value3(), row.value4())));
  }

  /** One statement; rows that are there already keep when they were made. */
  void put(List<Computed> issues) {
    Instant now = clock.instant();
    if (issues.isEmpty()) {
      return;
    }
    var rows = db.insertInto(PRIORITIES_HOURS_LOST).columns(COLUMNS);
    for (Computed issue : issues) {
      rows = rows.values(values(issue, now));
    }
    rows.onDuplicateKeyUpdate()
        .set(
            COLUMNS.stream()
                .filter(it -> !KEPT.contains(it))
                .collect(toMap(it -> it, it -> excluded(it))))
        .execute();
  }

  private static List<Object> values(Computed issue, Instant now) {
    HoursLost lost = issue.lost();
    Certainty certainty = requireNonNull(lost.certainty());
    return List.of(
        issue.id().value(),
        issue.evidence().supplier().value(),
        issue.evidence().system().value(),
        issue.evidence().number(),
        issue.evidence().open(),
        rankedHours(lost),
        lost.hours(),
        certainty.lower(),
        certainty.upper(),
        lost.users(),
        lost.asked(),
        lost.affected(),
        lost.councils(),
        certainty.running(),
        lost.share(),
        certainty.fairShare(),
        lost.minutes(),
        certainty.calibration(),
        now,
        now);
  }

  /** What is shown is what is sorted by. */
  private static BigDecimal rankedHours(HoursLost lost) {
    return Figures.of(lost).map(it -> BigDecimal.valueOf(it.ranked())).orElse(TOO_FEW_ANSWERS);
  }
}
