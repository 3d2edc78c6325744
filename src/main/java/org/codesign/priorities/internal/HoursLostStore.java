package org.codesign.priorities.internal;

import static java.util.stream.Collectors.toMap;
import static org.codesign.db.generated.tables.PrioritiesHoursLost.PRIORITIES_HOURS_LOST;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.codesign.catalogue.SystemId;
import org.codesign.issues.IssueEvidence;
import org.codesign.issues.IssueId;
import org.codesign.priorities.Figures;
import org.codesign.priorities.HoursLost;
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

  void put(IssueEvidence issue, HoursLost lost) {
    Instant now = clock.instant();
    Map<Field<?>, Object> figures =
        Map.ofEntries(
            Map.entry(PRIORITIES_HOURS_LOST.SUPPLIER_ID, issue.supplier().value()),
            Map.entry(PRIORITIES_HOURS_LOST.SYSTEM_ID, issue.system().value()),
            Map.entry(PRIORITIES_HOURS_LOST.NUMBER, issue.number()),
            Map.entry(PRIORITIES_HOURS_LOST.OPEN, issue.open()),
            Map.entry(PRIORITIES_HOURS_LOST.RANKED_HOURS, rankedHours(lost)),
            Map.entry(PRIORITIES_HOURS_LOST.HOURS, lost.hours()),
            Map.entry(PRIORITIES_HOURS_LOST.USERS, lost.users()),
            Map.entry(PRIORITIES_HOURS_LOST.ASKED, lost.asked()),
            Map.entry(PRIORITIES_HOURS_LOST.AFFECTED, lost.affected()),
            Map.entry(PRIORITIES_HOURS_LOST.COUNCILS, lost.councils()),
            Map.entry(PRIORITIES_HOURS_LOST.SHARE_AFFECTED, lost.share()),
            Map.entry(PRIORITIES_HOURS_LOST.MINUTES_AFFECTED, lost.minutes()),
            Map.entry(PRIORITIES_HOURS_LOST.CHANGED_AT, now));
    db.insertInto(PRIORITIES_HOURS_LOST)
        .set(PRIORITIES_HOURS_LOST.ISSUE_ID, issue.issue().value())
        .set(PRIORITIES_HOURS_LOST.CREATED_AT, now)
        .set(figures)
        .onDuplicateKeyUpdate()
        .set(figures)
        .execute();
  }

  /** What is shown is what is sorted by. */
  private static BigDecimal rankedHours(HoursLost lost) {
    return Figures.of(lost).map(it -> BigDecimal.valueOf(it.hours())).orElse(TOO_FEW_ANSWERS);
  }
}
