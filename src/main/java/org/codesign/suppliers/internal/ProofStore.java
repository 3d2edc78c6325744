package org.codesign.suppliers.internal;

import static org.codesign.db.generated.tables.SuppliersDelivery.SUPPLIERS_DELIVERY;
import static org.codesign.db.generated.tables.SuppliersProof.SUPPLIERS_PROOF;
import static org.jooq.impl.DSL.row;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.codesign.catalogue.SystemId;
import org.codesign.issues.IssueId;
import org.codesign.suppliers.Gain;
import org.codesign.suppliers.Means;
import org.codesign.suppliers.Measured;
import org.codesign.suppliers.Verdict;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps what came of promises, and which council has a promised fix since when. */
@Component
class ProofStore {

  private static final int DIGITS = 3;

  private final DSLContext db;
  private final Clock clock;

  ProofStore(DSLContext db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  void lock(IssueId issue) {
    db.select(SUPPLIERS_PROOF.SUPPLIER_ID)
        .from(SUPPLIERS_PROOF)
        .where(SUPPLIERS_PROOF.ISSUE_ID.eq(issue.value()))
        .forUpdate()
        .fetch();
  }

  /** Lets go of all of the issue that is none of these. */
  void forgetBut(IssueId issue, List<Promise> kept) {
    List<UUID> suppliers = kept.stream().map(it -> it.supplier().value()).toList();
    db.deleteFrom(SUPPLIERS_PROOF)
        .where(SUPPLIERS_PROOF.ISSUE_ID.eq(issue.value()))
        .and(SUPPLIERS_PROOF.SUPPLIER_ID.notIn(suppliers))
        .execute();
    db.deleteFrom(SUPPLIERS_DELIVERY)
        .where(SUPPLIERS_DELIVERY.ISSUE_ID.eq(issue.value()))
        .and(SUPPLIERS_DELIVERY.SUPPLIER_ID.notIn(suppliers))
        .execute();
  }

  /**
   * @return whether the verdict is another one than before
   */
  boolean put(Promise promise, SystemId system, Rollout rollout, Measured found) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    @Nullable Verdict before = verdictOn(promise);
    Map<Field<?>, @Nullable Object> values = values(promise, system, rollout, found);
    if (before != found.verdict()) {
      values.put(SUPPLIERS_PROOF.JUDGED_AT, now);
    }
    values.put(SUPPLIERS_PROOF.CHANGED_AT, now);
    if (before == null) {
      values.put(SUPPLIERS_PROOF.SUPPLIER_ID, promise.supplier().value());
      values.put(SUPPLIERS_PROOF.ISSUE_ID, promise.issue().value());
      values.put(SUPPLIERS_PROOF.CREATED_AT, now);
      db.insertInto(SUPPLIERS_PROOF).set(values).execute();
    } else {
      db.update(SUPPLIERS_PROOF).set(values).where(isOf(promise)).execute();
    }
    deliver(promise, rollout, now);
    return before != found.verdict();
  }

  private @Nullable Verdict verdictOn(Promise promise) {
    return db.select(SUPPLIERS_PROOF.VERDICT.convertFrom(Verdict::valueOf))
        .from(SUPPLIERS_PROOF)
        .where(isOf(promise))
        .fetchOne(row -> row.value1());
  }

  private static Condition isOf(Promise promise) {
    return SUPPLIERS_PROOF
        .SUPPLIER_ID
        .eq(promise.supplier().value())
        .and(SUPPLIERS_PROOF.ISSUE_ID.eq(promise.issue().value()));
  }

  private static Map<Field<?>, @Nullable Object> values(
      Promise promise, SystemId system, Rollout rollout, Measured found) {
    @Nullable Gain gain = found.found();
    @Nullable Means ours = found.ours();
    @Nullable Means theirs = found.theirs();
    Map<Field<?>, @Nullable Object> values = new HashMap<>();
    values.put(SUPPLIERS_PROOF.RELEASE_ID, promise.release().value());
    values.put(SUPPLIERS_PROOF.RELEASE_NAME, promise.releaseName());
    values.put(SUPPLIERS_PROOF.SYSTEM_ID, system.value());
    values.put(SUPPLIERS_PROOF.PROMISED_AT, promise.at());
    values.put(SUPPLIERS_PROOF.PROMISED_FOR, promise.releaseDay());
    values.put(SUPPLIERS_PROOF.FIRST_ON, rollout.first().orElse(null));
    values.put(SUPPLIERS_PROOF.DELIVERED, rollout.delivered().size());
    values.put(SUPPLIERS_PROOF.STILL_OPEN, rollout.stillOpen());
    values.put(SUPPLIERS_PROOF.VERDICT, found.verdict().name());
    values.put(SUPPLIERS_PROOF.COMPARED, found.compared());
    values.put(SUPPLIERS_PROOF.GAIN, gain == null ? null : minutes(gain.minutes()));
    values.put(SUPPLIERS_PROOF.GAIN_LOWER, gain == null ? null : minutes(gain.lower()));
    values.put(SUPPLIERS_PROOF.GAIN_UPPER, gain == null ? null : minutes(gain.upper()));
    values.put(SUPPLIERS_PROOF.COUNCILS, found.councils());
    values.put(SUPPLIERS_PROOF.WORKERS, found.workers());
    values.put(SUPPLIERS_PROOF.ENTRIES, found.entries());
    values.put(SUPPLIERS_PROOF.MINUTES_BEFORE, ours == null ? null : minutes(ours.before()));
    values.put(SUPPLIERS_PROOF.MINUTES_AFTER, ours == null ? null : minutes(ours.after()));
    values.put(SUPPLIERS_PROOF.OTHERS, found.others());
    values.put(SUPPLIERS_PROOF.OTHERS_BEFORE, theirs == null ? null : minutes(theirs.before()));
    values.put(SUPPLIERS_PROOF.OTHERS_AFTER, theirs == null ? null : minutes(theirs.after()));
    return values;
  }

  private static BigDecimal minutes(double value) {
    return BigDecimal.valueOf(value).setScale(DIGITS, RoundingMode.HALF_UP);
  }

  private void deliver(Promise promise, Rollout rollout, Instant now) {
    db.deleteFrom(SUPPLIERS_DELIVERY)
        .where(SUPPLIERS_DELIVERY.SUPPLIER_ID.eq(promise.supplier().value()))
        .and(SUPPLIERS_DELIVERY.ISSUE_ID.eq(promise.issue().value()))
        .execute();
    if (rollout.delivered().isEmpty()) {
      return;
    }
    db.insertInto(
            SUPPLIERS_DELIVERY,
            SUPPLIERS_DELIVERY.SUPPLIER_ID,
            SUPPLIERS_DELIVERY.ISSUE_ID,
            SUPPLIERS_DELIVERY.COUNCIL_CODE,
            SUPPLIERS_DELIVERY.STARTS_ON,
            SUPPLIERS_DELIVERY.CREATED_AT,
            SUPPLIERS_DELIVERY.CHANGED_AT)
        .valuesOfRows(
            rollout.delivered().entrySet().stream()
                .map(it ->
                    row(
                        promise.supplier().value(),
                        promise.issue().value(),
                        it.getKey().value(),
                        it.getValue(),
                        now,
                        now))
                .toList())
        .execute();
  }
}
