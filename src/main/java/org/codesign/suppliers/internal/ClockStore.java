package org.codesign.suppliers.internal;

import static java.util.stream.Collectors.toMap;
import static org.codesign.db.generated.tables.SuppliersClock.SUPPLIERS_CLOCK;
import static org.jooq.Functions.nullOnAllNull;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.val;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.codesign.issues.IssueId;
import org.codesign.shared.Cursor;
import org.codesign.shared.NotFound;
import org.codesign.shared.Page;
import org.codesign.shared.SupplierId;
import org.codesign.suppliers.ResponseClock;
import org.codesign.suppliers.ResponseCode;
import org.codesign.suppliers.ResponseId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps since when a supplier has had an issue, and by when it is to answer. */
@Component
public class ClockStore {

  private static final int PAGE_SIZE = 25;

  private final DSLContext db;
  private final Clock clock;

  ClockStore(DSLContext db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /** Of one supplier for one issue. */
  public record Row(SupplierId supplier, IssueId issue, ResponseClock clock) {}

  /** Begins for those the supplier has not been given before. */
  void begin(SupplierId supplier, List<IssueId> issues) {
    Instant now = clock.instant();
    Instant due = now.plus(ResponseClock.ALLOWED);
    db.insertInto(
            SUPPLIERS_CLOCK,
            SUPPLIERS_CLOCK.SUPPLIER_ID,
            SUPPLIERS_CLOCK.ISSUE_ID,
            SUPPLIERS_CLOCK.GIVEN_AT,
            SUPPLIERS_CLOCK.DUE_AT,
            SUPPLIERS_CLOCK.CREATED_AT,
            SUPPLIERS_CLOCK.CHANGED_AT)
        .valuesOfRows(
            issues.stream()
                .map(it -> row(supplier.value(), it.value(), now, due, now, now))
                .toList())
        .onDuplicateKeyIgnore()
        .execute();
  }

  /**
   * That of a supplier for an issue; nobody else changes it until this transaction ends.
   *
   * @throws NotFound if the supplier was not given the issue
   */
  public ResponseClock lock(SupplierId supplier, IssueId issue) {
    return db.select(whole())
        .from(SUPPLIERS_CLOCK)
        .where(isOf(supplier))
        .and(SUPPLIERS_CLOCK.ISSUE_ID.eq(issue.value()))
        .forUpdate()
        .fetchOptional(row -> row.value1().clock())
        .orElseThrow(() -> new NotFound("issue"));
  }

  void answered(SupplierId supplier, IssueId issue, ResponseId response, ResponseCode code) {
    Instant now = clock.instant();
    db.update(SUPPLIERS_CLOCK)
        .set(SUPPLIERS_CLOCK.RESPONSE_ID, response.value())
        .set(SUPPLIERS_CLOCK.CODE, code.name())
        .set(SUPPLIERS_CLOCK.ANSWERED_AT, now)
        .set(
            SUPPLIERS_CLOCK.FIRST_ANSWERED_AT,
            coalesce(
                SUPPLIERS_CLOCK.FIRST_ANSWERED_AT, val(now, SUPPLIERS_CLOCK.FIRST_ANSWERED_AT)))
        .setNull(SUPPLIERS_CLOCK.DUE_AT)
        .set(SUPPLIERS_CLOCK.CHANGED_AT, now)
        .where(isOf(supplier))
        .and(SUPPLIERS_CLOCK.ISSUE_ID.eq(issue.value()))
        .execute();
  }

  void informed(SupplierId supplier, IssueId issue) {
    Instant now = clock.instant();
    db.update(SUPPLIERS_CLOCK)
        .set(SUPPLIERS_CLOCK.INFORMED_AT, now)
        .set(SUPPLIERS_CLOCK.CHANGED_AT, now)
        .where(isOf(supplier))
        .and(SUPPLIERS_CLOCK.ISSUE_ID.eq(issue.value()))
        .execute();
  }

  /**
   * Starts or stops the clock of everybody who was given the issue; one that runs goes on.
   *
   * @param whose the supplier of whom an answer may be expected; null for none
   */
  void turn(IssueId issue, @Nullable SupplierId whose) {
    Instant now = clock.instant();
    Condition awaits =
        SUPPLIERS_CLOCK
            .CODE
            .isNull()
            .or(
                SUPPLIERS_CLOCK
                    .CODE
                    .eq(ResponseCode.NEEDS_INFORMATION.name())
                    .and(SUPPLIERS_CLOCK.INFORMED_AT.gt(SUPPLIERS_CLOCK.ANSWERED_AT)));
    db.update(SUPPLIERS_CLOCK)
        .setNull(SUPPLIERS_CLOCK.DUE_AT)
        .set(SUPPLIERS_CLOCK.CHANGED_AT, now)
        .where(SUPPLIERS_CLOCK.ISSUE_ID.eq(issue.value()))
        .and(SUPPLIERS_CLOCK.DUE_AT.isNotNull())
        .and(whose == null ? noCondition() : isOf(whose).and(awaits).not())
        .execute();
    if (whose != null) {
      db.update(SUPPLIERS_CLOCK)
          .set(SUPPLIERS_CLOCK.DUE_AT, now.plus(ResponseClock.ALLOWED))
          .set(SUPPLIERS_CLOCK.CHANGED_AT, now)
          .where(SUPPLIERS_CLOCK.ISSUE_ID.eq(issue.value()))
          .and(SUPPLIERS_CLOCK.DUE_AT.isNull())
          .and(isOf(whose))
          .and(awaits)
          .execute();
    }
  }

  public Optional<ResponseClock> of(SupplierId supplier, IssueId issue) {
    return Optional.ofNullable(of(supplier, List.of(issue)).get(issue));
  }

  /**
   * Goes on only where the supplier was given the issue.
   *
   * @throws NotFound otherwise
   */
  public void mustBeGiven(SupplierId supplier, IssueId issue) {
    if (of(supplier, issue).isEmpty()) {
      throw new NotFound("issue");
    }
  }

  /** Those the supplier was given among these, in one query. */
  public Map<IssueId, ResponseClock> of(SupplierId supplier, Collection<IssueId> issues) {
    return db
        .select(whole())
        .from(SUPPLIERS_CLOCK)
        .where(isOf(supplier))
        .and(SUPPLIERS_CLOCK.ISSUE_ID.in(issues.stream().map(IssueId::value).toList()))
        .fetch(Record1::value1)
        .stream()
        .collect(toMap(Row::issue, Row::clock));
  }

  /**
   * Those that run, the longest due first, 25 a page.
   *
   * @param of one supplier's; null for all
   */
  public Page<Row> running(@Nullable SupplierId of, @Nullable Cursor after) {
    List<Row> rows =
        db.select(whole())
            .from(SUPPLIERS_CLOCK)
            .where(of == null ? noCondition() : isOf(of))
            .and(SUPPLIERS_CLOCK.DUE_AT.isNotNull())
            .and(isAfter(after))
            .orderBy(SUPPLIERS_CLOCK.DUE_AT, SUPPLIERS_CLOCK.SUPPLIER_ID, SUPPLIERS_CLOCK.ISSUE_ID)
            .limit(PAGE_SIZE + 1)
            .fetch(Record1::value1);
    return Page.of(
        rows,
        PAGE_SIZE,
        it -> Cursor.of(it.clock().due().orElseThrow(), it.supplier(), it.issue()));
  }

  private static Condition isAfter(@Nullable Cursor after) {
    if (after == null) {
      return noCondition();
    }
    Instant due = after.instant(0);
    return SUPPLIERS_CLOCK
        .DUE_AT
        .gt(due)
        .or(
            SUPPLIERS_CLOCK
                .DUE_AT
                .eq(due)
                .and(
                    row(SUPPLIERS_CLOCK.SUPPLIER_ID, SUPPLIERS_CLOCK.ISSUE_ID)
                        .gt(after.uuid(1), after.uuid(2))));
  }

  private static Condition isOf(SupplierId supplier) {
    return SUPPLIERS_CLOCK.SUPPLIER_ID.eq(supplier.value());
  }

  private static SelectField<Row> whole() {
    return row(
            SUPPLIERS_CLOCK.SUPPLIER_ID,
            SUPPLIERS_CLOCK.ISSUE_ID,
            SUPPLIERS_CLOCK.GIVEN_AT,
            SUPPLIERS_CLOCK.DUE_AT,
            SUPPLIERS_CLOCK.RESPONSE_ID.convertFrom(nullOnAllNull(ResponseId::new)),
            SUPPLIERS_CLOCK.CODE,
            SUPPLIERS_CLOCK.FIRST_ANSWERED_AT)
        .mapping(ClockStore::rowOf);
  }

  private static Row rowOf(
      UUID supplier,
      UUID issue,
      Instant givenAt,
      @Nullable Instant dueAt,
      @Nullable ResponseId latest,
      @Nullable String code,
      @Nullable Instant firstAnsweredAt) {
    return new Row(
        new SupplierId(supplier),
        new IssueId(issue),
        new ResponseClock(
            givenAt,
            dueAt,
            latest,
            code == null ? null : ResponseCode.valueOf(code),
            firstAnsweredAt));
  }
}
