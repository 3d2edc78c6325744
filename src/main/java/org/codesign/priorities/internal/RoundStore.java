package org.codesign.priorities.internal;

import static java.util.Objects.requireNonNull;
import static org.codesign.db.generated.tables.PrioritiesRound.PRIORITIES_ROUND;
import static org.codesign.db.generated.tables.PrioritiesRoundIssue.PRIORITIES_ROUND_ISSUE;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.row;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.codesign.identity.PersonId;
import org.codesign.issues.IssueId;
import org.codesign.priorities.RoundForm;
import org.codesign.priorities.RoundId;
import org.codesign.priorities.RoundIssue;
import org.jooq.DSLContext;
import org.jooq.InsertValuesStep7;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes rounds and their shortlists; whoever calls holds the round's row. */
@Component
public class RoundStore {

  private final DSLContext db;
  private final Clock clock;

  RoundStore(DSLContext db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /** Adds a draft; false, and nothing written, if it is there already. */
  public boolean add(RoundId id, RoundForm form, PersonId creator) {
    Instant now = clock.instant();
    return db.insertInto(PRIORITIES_ROUND)
            .set(PRIORITIES_ROUND.ID, id.value())
            .set(PRIORITIES_ROUND.SUPPLIER_ID, supplier(form))
            .set(PRIORITIES_ROUND.TITLE, form.title())
            .set(PRIORITIES_ROUND.METHOD, requireNonNull(form.method()).name())
            .set(PRIORITIES_ROUND.BUDGET, form.budget())
            .set(PRIORITIES_ROUND.OPENS_AT, form.opensAt())
            .set(PRIORITIES_ROUND.CLOSES_AT, form.closesAt())
            .set(PRIORITIES_ROUND.EXCLUDES_CONFLICTS, form.excludesConflicts())
            .set(PRIORITIES_ROUND.CREATED_BY, creator.value())
            .set(PRIORITIES_ROUND.CREATED_AT, now)
            .set(PRIORITIES_ROUND.CHANGED_AT, now)
            .onDuplicateKeyIgnore()
            .execute()
        == 1;
  }

  public void change(RoundId id, RoundForm form) {
    db.update(PRIORITIES_ROUND)
        .set(PRIORITIES_ROUND.SUPPLIER_ID, supplier(form))
        .set(PRIORITIES_ROUND.TITLE, form.title())
        .set(PRIORITIES_ROUND.METHOD, requireNonNull(form.method()).name())
        .set(PRIORITIES_ROUND.BUDGET, form.budget())
        .set(PRIORITIES_ROUND.OPENS_AT, form.opensAt())
        .set(PRIORITIES_ROUND.CLOSES_AT, form.closesAt())
        .set(PRIORITIES_ROUND.EXCLUDES_CONFLICTS, form.excludesConflicts())
        .set(PRIORITIES_ROUND.VERSION, PRIORITIES_ROUND.VERSION.plus(1))
        .set(PRIORITIES_ROUND.CHANGED_AT, clock.instant())
        .where(PRIORITIES_ROUND.ID.eq(id.value()))
        .execute();
  }

  private static @Nullable UUID supplier(RoundForm form) {
    return form.supplier() == null ? null : form.supplier().value();
  }

  /** Freezes the settings, and the titles as they are now. */
  public void open(RoundId id, Collection<RoundIssue> shortlist) {
    insert(id, shortlist)
        .onDuplicateKeyUpdate()
        .set(PRIORITIES_ROUND_ISSUE.TITLE, excluded(PRIORITIES_ROUND_ISSUE.TITLE))
        .set(PRIORITIES_ROUND_ISSUE.CHANGED_AT, excluded(PRIORITIES_ROUND_ISSUE.CHANGED_AT))
        .execute();
    state(id, RoundReader.OPENED);
  }

  void close(RoundId id) {
    state(id, RoundReader.CLOSED);
  }

  private void state(RoundId id, String state) {
    db.update(PRIORITIES_ROUND)
        .set(PRIORITIES_ROUND.STATE, state)
        .set(PRIORITIES_ROUND.VERSION, PRIORITIES_ROUND.VERSION.plus(1))
        .set(PRIORITIES_ROUND.CHANGED_AT, clock.instant())
        .where(PRIORITIES_ROUND.ID.eq(id.value()))
        .execute();
  }

  /** Takes a draft away, with its shortlist. */
  public void remove(RoundId id) {
    db.deleteFrom(PRIORITIES_ROUND).where(PRIORITIES_ROUND.ID.eq(id.value())).execute();
  }

  /** Puts issues on the shortlist; those that are there stay. */
  public void putOn(RoundId id, Collection<RoundIssue> issues) {
    if (!issues.isEmpty()) {
      insert(id, issues).onDuplicateKeyIgnore().execute();
    }
  }

  private InsertValuesStep7<Record, UUID, UUID, UUID, Integer, String, Instant, Instant> insert(
      RoundId id, Collection<RoundIssue> issues) {
    Instant now = clock.instant();
    return db.insertInto(
            PRIORITIES_ROUND_ISSUE,
            PRIORITIES_ROUND_ISSUE.ROUND_ID,
            PRIORITIES_ROUND_ISSUE.ISSUE_ID,
            PRIORITIES_ROUND_ISSUE.SUPPLIER_ID,
            PRIORITIES_ROUND_ISSUE.NUMBER,
            PRIORITIES_ROUND_ISSUE.TITLE,
            PRIORITIES_ROUND_ISSUE.CREATED_AT,
            PRIORITIES_ROUND_ISSUE.CHANGED_AT)
        .valuesOfRows(
            issues.stream()
                .map(it ->
                    row(
                        id.value(),
                        it.issue().value(),
                        it.supplier().value(),
                        it.number(),
                        it.title(),
                        now,
                        now))
                .toList());
  }

  public void takeOff(RoundId id, Collection<IssueId> issues) {
    db.deleteFrom(PRIORITIES_ROUND_ISSUE)
        .where(PRIORITIES_ROUND_ISSUE.ROUND_ID.eq(id.value()))
        .and(PRIORITIES_ROUND_ISSUE.ISSUE_ID.in(issues.stream().map(IssueId::value).toList()))
        .execute();
  }
}
