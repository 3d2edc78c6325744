package org.codesign.issues.internal;

import static java.time.temporal.ChronoUnit.MICROS;
import static org.codesign.db.generated.tables.IssuesIssue.ISSUES_ISSUE;
import static org.codesign.db.generated.tables.IssuesPin.ISSUES_PIN;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.noCondition;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.codesign.identity.Actor;
import org.codesign.identity.Role;
import org.codesign.issues.IssueId;
import org.codesign.issues.IssueText;
import org.codesign.issues.Pin;
import org.codesign.issues.ReportForm;
import org.codesign.shared.Ids;
import org.codesign.shared.NotFound;
import org.codesign.shared.Stale;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes issues and their pins. */
@Component
public class IssueStore {

  private final DSLContext db;
  private final Clock clock;
  private final StandingStore standings;
  private final IssueChanges changes;
  private final HistoryStore history;

  IssueStore(
      DSLContext db,
      Clock clock,
      StandingStore standings,
      IssueChanges changes,
      HistoryStore history) {
    this.db = db;
    this.clock = clock;
    this.standings = standings;
    this.changes = changes;
    this.history = history;
  }

  /**
   * @param number the issue's
   * @param isNew false if it had been reported before, by the same person in the same words
   */
  public record Added(int number, boolean isNew) {}

  /** Adds the issue; the same again changes nothing. */
  public Added add(Actor actor, IssueId id, ReportForm form, Place place) {
    Instant now = clock.instant().truncatedTo(MICROS);
    StoredRow stored = insertIfAbsent(actor, id, form, place, now);
    if (stored.createdAt().equals(now)) {
      insertPins(id, form, now);
      standings.add(List.of(id.value()));
      changes.note(id);
      return new Added(stored.number(), true);
    }
    if (!stored.reporter().equals(actor.id().value())) {
      throw new NotFound("issue");
    }
    if (!stored.title().equals(form.title()) || !stored.body().equals(form.body())) {
      throw new Stale("issue");
    }
    return new Added(stored.number(), false);
  }

  /** The row that has this id afterwards: the moment of its making tells whose it is. */
  private StoredRow insertIfAbsent(
      Actor actor, IssueId id, ReportForm form, Place place, Instant now) {
    return db.insertInto(ISSUES_ISSUE)
        .set(ISSUES_ISSUE.ID, id.value())
        .set(ISSUES_ISSUE.SYSTEM_ID, form.system().value())
        .set(ISSUES_ISSUE.SUPPLIER_ID, place.supplier().value())
        .set(
            ISSUES_ISSUE.SECOND_SYSTEM_ID,
            form.secondSystem() == null ? null : form.secondSystem().value())
        .set(ISSUES_ISSUE.SCREEN_ID, screenOf(form))
        .set(ISSUES_ISSUE.RELEASE_ID, place.release())
        .set(ISSUES_ISSUE.LOOKS_DIFFERENT, form.looksDifferent())
        .set(ISSUES_ISSUE.REPORTER_ID, actor.id().value())
        .set(ISSUES_ISSUE.COUNCIL_CODE, actor.council().map(Object::toString).orElse(null))
        .set(ISSUES_ISSUE.TITLE, form.title())
        .set(ISSUES_ISSUE.BODY, form.body())
        .set(ISSUES_ISSUE.WORKAROUND, form.workaround())
        .set(ISSUES_ISSUE.CATEGORY, form.category().name())
        .set(ISSUES_ISSUE.SEVERITY, (byte) form.severity())
        .set(ISSUES_ISSUE.CAUSE, form.cause().name())
        .set(ISSUES_ISSUE.ENTRY_MODE, form.entryMode().name())
        .set(ISSUES_ISSUE.HARM, form.harm())
        .set(ISSUES_ISSUE.CREATED_AT, now)
        .set(ISSUES_ISSUE.CHANGED_AT, now)
        .onDuplicateKeyUpdate()
        .set(ISSUES_ISSUE.ID, id.value())
        .returningResult(
            ISSUES_ISSUE.NUMBER,
            ISSUES_ISSUE.REPORTER_ID,
            ISSUES_ISSUE.TITLE,
            ISSUES_ISSUE.BODY,
            ISSUES_ISSUE.CREATED_AT)
        .fetchSingle(mapping(StoredRow::new));
  }

  private void insertPins(IssueId id, ReportForm form, Instant now) {
    List<Pin> pins = form.pins();
    for (int i = 0; i < pins.size(); i++) {
      db.insertInto(ISSUES_PIN)
          .set(ISSUES_PIN.ID, Ids.next())
          .set(ISSUES_PIN.ISSUE_ID, id.value())
          .set(ISSUES_PIN.SCREEN_ID, screenOf(form))
          .set(ISSUES_PIN.POSITION, i + 1)
          .set(ISSUES_PIN.X, BigDecimal.valueOf(pins.get(i).x()))
          .set(ISSUES_PIN.Y, BigDecimal.valueOf(pins.get(i).y()))
          .set(ISSUES_PIN.CREATED_AT, now)
          .set(ISSUES_PIN.CHANGED_AT, now)
          .execute();
    }
  }

  private static @Nullable UUID screenOf(ReportForm form) {
    return form.screen() == null ? null : form.screen().value();
  }

  /** Changes the words if they are still those of {@code version}. */
  public void reword(Actor actor, IssueId id, int version, IssueText text) {
    Condition mayChange = ISSUES_ISSUE.ID.eq(id.value()).and(mayReword(actor));
    Optional<IssueText> earlier = textOf(mayChange);
    int changed =
        db.update(ISSUES_ISSUE)
            .set(ISSUES_ISSUE.TITLE, text.title())
            .set(ISSUES_ISSUE.BODY, text.body())
            .set(ISSUES_ISSUE.WORKAROUND, text.workaround())
            .set(ISSUES_ISSUE.VERSION, ISSUES_ISSUE.VERSION.plus(1))
            .set(ISSUES_ISSUE.CHANGED_AT, clock.instant())
            .where(mayChange)
            .and(ISSUES_ISSUE.VERSION.eq(version))
            .execute();
    if (changed == 0) {
      throw db.fetchExists(ISSUES_ISSUE, mayChange) ? new Stale("issue") : new NotFound("issue");
    }
    changes.noteWords(id);
    earlier
        .filter(it -> !it.equals(text))
        .ifPresent(it -> history.note(actor, id, HistoryStore.Act.reworded(it)));
  }

  private Optional<IssueText> textOf(Condition which) {
    return db.select(ISSUES_ISSUE.TITLE, ISSUES_ISSUE.BODY, ISSUES_ISSUE.WORKAROUND)
        .from(ISSUES_ISSUE)
        .where(which)
        .fetchOptional(mapping(IssueText::new));
  }

  private static Condition mayReword(Actor actor) {
    return actor.is(Role.FACILITATOR)
        ? noCondition()
        : ISSUES_ISSUE.REPORTER_ID.eq(actor.id().value());
  }

  private record StoredRow(
      int number, UUID reporter, String title, String body, Instant createdAt) {}
}
