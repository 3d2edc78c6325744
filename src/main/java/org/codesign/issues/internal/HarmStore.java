package org.codesign.issues.internal;

import static org.codesign.db.generated.tables.IssuesHarm.ISSUES_HARM;
import static org.codesign.db.generated.tables.IssuesIssue.ISSUES_ISSUE;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.codesign.identity.Actor;
import org.codesign.identity.Role;
import org.codesign.issues.HarmMoved;
import org.codesign.issues.HarmReported;
import org.codesign.issues.HarmTakenBack;
import org.codesign.issues.IssueId;
import org.codesign.shared.NotFound;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Writes alarms, and who has seen them. */
@Component
public class HarmStore {

  private final DSLContext db;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  HarmStore(DSLContext db, Clock clock, ApplicationEventPublisher events) {
    this.db = db;
    this.clock = clock;
    this.events = events;
  }

  /**
   * An alarm is kept with the report, or neither is. It is as old as it was raised, not as what a
   * file says of the report: nobody looks for a new alarm among those of last year.
   */
  @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
  void on(HarmReported reported) {
    Instant now = clock.instant();
    db.insertInto(
            ISSUES_HARM,
            ISSUES_HARM.ISSUE_ID,
            ISSUES_HARM.SUPPLIER_ID,
            ISSUES_HARM.COUNCIL_CODE,
            ISSUES_HARM.CREATED_AT,
            ISSUES_HARM.CHANGED_AT)
        .select(
            select(
                    ISSUES_ISSUE.ID,
                    ISSUES_ISSUE.SUPPLIER_ID,
                    ISSUES_ISSUE.COUNCIL_CODE,
                    val(now, ISSUES_HARM.CREATED_AT),
                    val(now, ISSUES_HARM.CHANGED_AT))
                .from(ISSUES_ISSUE)
                .where(ISSUES_ISSUE.ID.eq(reported.issue().value())))
        .onDuplicateKeyIgnore()
        .execute();
  }

  /**
   * Has an alarm go with its issue: whose system it was reads it no more, and whose it is now has
   * not seen it and is told.
   */
  void follow(IssueId issue) {
    Field<UUID> supplier =
        field(
            select(ISSUES_ISSUE.SUPPLIER_ID)
                .from(ISSUES_ISSUE)
                .where(ISSUES_ISSUE.ID.eq(issue.value())));
    Instant now = clock.instant();
    int went =
        db.update(ISSUES_HARM)
            .set(ISSUES_HARM.SUPPLIER_ID, supplier)
            .set(ISSUES_HARM.MOVED_AT, now)
            .setNull(ISSUES_HARM.SUPPLIER_SEEN_BY)
            .setNull(ISSUES_HARM.SUPPLIER_SEEN_AT)
            .set(ISSUES_HARM.CHANGED_AT, now)
            .where(ISSUES_HARM.ISSUE_ID.eq(issue.value()))
            .and(ISSUES_HARM.SUPPLIER_ID.ne(supplier))
            .execute();
    if (went > 0) {
      events.publishEvent(new HarmMoved(issue));
    }
  }

  /** Has nobody come to see what was taken back. */
  void takeBack(List<UUID> issues) {
    List<UUID> alarms =
        db.select(ISSUES_HARM.ISSUE_ID)
            .from(ISSUES_HARM)
            .where(ISSUES_HARM.ISSUE_ID.in(issues))
            .fetch(ISSUES_HARM.ISSUE_ID);
    db.deleteFrom(ISSUES_HARM).where(ISSUES_HARM.ISSUE_ID.in(alarms)).execute();
    alarms.forEach(it -> events.publishEvent(new HarmTakenBack(new IssueId(it))));
  }

  public void acknowledge(Actor actor, IssueId issue) {
    boolean forSupplier = actor.is(Role.SUPPLIER);
    Condition theirs = ISSUES_HARM.ISSUE_ID.eq(issue.value()).and(isToBeSeenBy(actor));
    if (!db.fetchExists(ISSUES_HARM, theirs)) {
      throw new NotFound("harm report");
    }
    Field<UUID> by = forSupplier ? ISSUES_HARM.SUPPLIER_SEEN_BY : ISSUES_HARM.COUNCIL_SEEN_BY;
    Field<Instant> at = forSupplier ? ISSUES_HARM.SUPPLIER_SEEN_AT : ISSUES_HARM.COUNCIL_SEEN_AT;
    db.update(ISSUES_HARM)
        .set(by, actor.id().value())
        .set(at, clock.instant())
        .set(ISSUES_HARM.CHANGED_AT, clock.instant())
        .where(theirs)
        .and(at.isNull())
        .execute();
  }

  /** For whom this person may speak. */
  private static Condition isToBeSeenBy(Actor actor) {
    if (actor.is(Role.SUPPLIER)) {
      return HarmReader.isOfSupplierOf(actor);
    }
    Condition own = HarmReader.isOfCouncilOf(actor);
    return actor.is(Role.FACILITATOR) ? own.or(ISSUES_HARM.COUNCIL_CODE.isNull()) : own;
  }
}
