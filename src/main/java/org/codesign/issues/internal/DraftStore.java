package org.codesign.issues.internal;

import static org.codesign.db.generated.tables.IssuesDraft.ISSUES_DRAFT;
import static org.codesign.db.generated.tables.IssuesIssue.ISSUES_ISSUE;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.codesign.identity.Actor;
import org.codesign.issues.Draft;
import org.codesign.issues.DraftForm;
import org.codesign.issues.DraftSaving;
import org.codesign.issues.DraftSaving.AlreadySent;
import org.codesign.issues.DraftSaving.ChangedElsewhere;
import org.codesign.issues.DraftSaving.Saved;
import org.codesign.issues.IssueId;
import org.codesign.shared.Invalid;
import org.codesign.shared.NotFound;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes drafts. */
@Component
public class DraftStore {

  /** Since it was changed last. */
  static final Duration KEPT = Duration.ofDays(30);

  /** Since it was thrown away. */
  static final Duration CAN_BE_TAKEN_BACK = Duration.ofDays(1);

  private final DSLContext db;
  private final Clock clock;
  private final DraftReader reader;
  private final Turns turns;

  DraftStore(DSLContext db, Clock clock, DraftReader reader, Turns turns) {
    this.db = db;
    this.clock = clock;
    this.reader = reader;
    this.turns = turns;
  }

  public DraftSaving save(Actor actor, IssueId id, int version, DraftForm form) {
    if (change(actor, id, version, form)) {
      return new Saved(version + 1);
    }
    turns.take(actor);
    Optional<UUID> reporter = reporterOf(id);
    if (reporter.isPresent()) {
      return sent(actor, reporter.get());
    }
    Optional<Draft> there = reader.find(actor, id);
    return there.isPresent() ? compared(there.get(), form) : added(actor, id, version, form);
  }

  private static DraftSaving sent(Actor actor, UUID reporter) {
    if (!reporter.equals(actor.id().value())) {
      throw new NotFound("draft");
    }
    return new AlreadySent();
  }

  private static DraftSaving compared(Draft there, DraftForm form) {
    return there.form().equals(form) ? new Saved(there.version()) : new ChangedElsewhere(there);
  }

  private Optional<UUID> reporterOf(IssueId id) {
    return db.select(ISSUES_ISSUE.REPORTER_ID)
        .from(ISSUES_ISSUE)
        .where(ISSUES_ISSUE.ID.eq(id.value()))
        .fetchOptional(ISSUES_ISSUE.REPORTER_ID);
  }

  private boolean change(Actor actor, IssueId id, int version, DraftForm form) {
    return version > 0
        && db.update(ISSUES_DRAFT)
                .set(row(form))
                .set(ISSUES_DRAFT.VERSION, version + 1)
                .set(ISSUES_DRAFT.CHANGED_AT, clock.instant())
                .where(ISSUES_DRAFT.ID.eq(id.value()))
                .and(ISSUES_DRAFT.VERSION.eq(version))
                .and(DraftReader.isOpen(actor))
                .execute()
            > 0;
  }

  /** Also where it was thrown away meanwhile: who goes on writing wants it. */
  private DraftSaving added(Actor actor, IssueId id, int version, DraftForm form) {
    if (db.fetchCount(ISSUES_DRAFT, DraftReader.isOpen(actor)) >= DraftReader.MOST) {
      throw new Invalid("draft", "draft.many");
    }
    if (!isFree(actor, id)) {
      throw new NotFound("draft");
    }
    Instant now = clock.instant();
    db.insertInto(ISSUES_DRAFT)
        .set(row(form))
        .set(ISSUES_DRAFT.ID, id.value())
        .set(ISSUES_DRAFT.PERSON_ID, actor.id().value())
        .set(ISSUES_DRAFT.VERSION, version + 1)
        .set(ISSUES_DRAFT.CREATED_AT, now)
        .set(ISSUES_DRAFT.CHANGED_AT, now)
        .execute();
    return new Saved(version + 1);
  }

  /** What the person threw away by this id makes room; somebody else's does not. */
  private boolean isFree(Actor actor, IssueId id) {
    db.deleteFrom(ISSUES_DRAFT)
        .where(ISSUES_DRAFT.ID.eq(id.value()))
        .and(ISSUES_DRAFT.PERSON_ID.eq(actor.id().value()))
        .and(ISSUES_DRAFT.DISCARDED_AT.isNotNull())
        .execute();
    return !db.fetchExists(ISSUES_DRAFT, ISSUES_DRAFT.ID.eq(id.value()));
  }

  private static Map<Field<?>, @Nullable Object> row(DraftForm form) {
    Map<Field<?>, @Nullable Object> row = new HashMap<>();
    row.put(ISSUES_DRAFT.SYSTEM_ID, form.system() == null ? null : form.system().value());
    row.put(
        ISSUES_DRAFT.SECOND_SYSTEM_ID,
        form.secondSystem() == null ? null : form.secondSystem().value());
    row.put(ISSUES_DRAFT.SCREEN_ID, form.screen() == null ? null : form.screen().value());
    row.put(ISSUES_DRAFT.PINS, PinText.of(form.pins()));
    row.put(ISSUES_DRAFT.LOOKS_DIFFERENT, form.looksDifferent());
    row.put(ISSUES_DRAFT.TITLE, form.title());
    row.put(ISSUES_DRAFT.BODY, form.body());
    row.put(ISSUES_DRAFT.WORKAROUND, form.workaround());
    row.put(ISSUES_DRAFT.CATEGORY, nameOf(form.category()));
    row.put(ISSUES_DRAFT.SEVERITY, form.severity());
    row.put(ISSUES_DRAFT.CAUSE, nameOf(form.cause()));
    row.put(ISSUES_DRAFT.ENTRY_MODE, nameOf(form.entryMode()));
    row.put(ISSUES_DRAFT.HARM, form.harm());
    row.put(ISSUES_DRAFT.FREQUENCY, nameOf(form.frequency()));
    row.put(ISSUES_DRAFT.MINUTES, form.minutes());
    row.put(ISSUES_DRAFT.KEPT, KeptFields.of(form.kept()));
    return row;
  }

  private static @Nullable String nameOf(@Nullable Enum<?> value) {
    return value == null ? null : value.name();
  }

  public void discard(Actor actor, IssueId id) {
    db.update(ISSUES_DRAFT)
        .set(ISSUES_DRAFT.DISCARDED_AT, clock.instant())
        .where(ISSUES_DRAFT.ID.eq(id.value()))
        .and(DraftReader.isOpen(actor))
        .execute();
  }

  /** Nothing happens where it is back already. */
  public void restore(Actor actor, IssueId id) {
    turns.take(actor);
    if (reader.find(actor, id).isPresent()) {
      return;
    }
    int back =
        db.update(ISSUES_DRAFT)
            .setNull(ISSUES_DRAFT.DISCARDED_AT)
            .where(ISSUES_DRAFT.ID.eq(id.value()))
            .and(ISSUES_DRAFT.PERSON_ID.eq(actor.id().value()))
            .and(ISSUES_DRAFT.DISCARDED_AT.ge(clock.instant().minus(CAN_BE_TAKEN_BACK)))
            .execute();
    if (back == 0) {
      throw new NotFound("draft");
    }
    if (db.fetchCount(ISSUES_DRAFT, DraftReader.isOpen(actor)) > DraftReader.MOST) {
      throw new Invalid("draft", "draft.many");
    }
  }

  /** Of a report that was sent. */
  public void remove(Actor actor, IssueId id) {
    db.deleteFrom(ISSUES_DRAFT)
        .where(ISSUES_DRAFT.ID.eq(id.value()))
        .and(ISSUES_DRAFT.PERSON_ID.eq(actor.id().value()))
        .execute();
  }

  /** Lets go of what is too old. Whoever else does the same at the same time does no harm. */
  void tidy() {
    Instant now = clock.instant();
    db.deleteFrom(ISSUES_DRAFT)
        .where(ISSUES_DRAFT.CHANGED_AT.lt(now.minus(KEPT)))
        .or(ISSUES_DRAFT.DISCARDED_AT.lt(now.minus(CAN_BE_TAKEN_BACK)))
        .execute();
  }
}
