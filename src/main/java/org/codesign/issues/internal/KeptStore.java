package org.codesign.issues.internal;

import static org.codesign.db.generated.tables.IssuesIssue.ISSUES_ISSUE;
import static org.codesign.db.generated.tables.IssuesKept.ISSUES_KEPT;
import static org.codesign.issues.internal.KeptReader.WAITING;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.selectOne;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.codesign.identity.Actor;
import org.codesign.issues.IssueId;
import org.codesign.issues.IssueText;
import org.codesign.issues.KeptId;
import org.codesign.issues.Refusal;
import org.codesign.privacy.FreeText;
import org.codesign.shared.NotFound;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps what was written beside the issue, which shows it masked, for as long as it waits. */
@Component
public class KeptStore {

  private final DSLContext db;
  private final Clock clock;
  private final IssueChanges changes;

  KeptStore(DSLContext db, Clock clock, IssueChanges changes) {
    this.db = db;
    this.clock = clock;
    this.changes = changes;
  }

  public void add(Actor author, IssueId issue, List<FreeText.Kept> texts) {
    Instant now = clock.instant();
    erase(waiting(issue).stream().filter(it -> isIn(it.field(), texts)).toList());
    for (FreeText.Kept kept : texts) {
      db.insertInto(ISSUES_KEPT)
          .set(ISSUES_KEPT.ID, KeptId.next().value())
          .set(ISSUES_KEPT.ISSUE_ID, issue.value())
          .set(ISSUES_KEPT.FIELD, kept.field())
          .set(ISSUES_KEPT.TEXT, kept.text())
          .set(ISSUES_KEPT.REASON, kept.reason().name())
          .set(ISSUES_KEPT.AUTHOR_ID, author.id().value())
          .set(ISSUES_KEPT.CREATED_AT, now)
          .set(ISSUES_KEPT.CHANGED_AT, now)
          .execute();
    }
  }

  private static boolean isIn(String field, List<FreeText.Kept> texts) {
    return texts.stream().anyMatch(it -> it.field().equals(field));
  }

  /** Erases what waits of fields that say something else now. */
  public void overtake(IssueId issue, IssueText now) {
    erase(waiting(issue).stream().filter(it -> !now.stillMasks(it.field(), it.text())).toList());
  }

  private List<WaitingText> waiting(IssueId issue) {
    return db.select(ISSUES_KEPT.ID, ISSUES_KEPT.FIELD, ISSUES_KEPT.TEXT)
        .from(ISSUES_KEPT)
        .where(ISSUES_KEPT.ISSUE_ID.eq(issue.value()))
        .and(ISSUES_KEPT.STATE.eq(WAITING))
        .forUpdate()
        .fetch(mapping(WaitingText::new));
  }

  private void erase(List<WaitingText> texts) {
    db.update(ISSUES_KEPT)
        .set(ISSUES_KEPT.STATE, "OVERTAKEN")
        .setNull(ISSUES_KEPT.TEXT)
        .set(ISSUES_KEPT.VERSION, ISSUES_KEPT.VERSION.plus(1))
        .set(ISSUES_KEPT.CHANGED_AT, clock.instant())
        .where(ISSUES_KEPT.ID.in(texts.stream().map(WaitingText::id).toList()))
        .execute();
  }

  public Decided release(Actor actor, KeptId id) {
    Waiting kept = lock(id);
    decide(actor, id, "RELEASED", null);
    db.update(ISSUES_ISSUE)
        .set(column(kept.field()), kept.text())
        .set(ISSUES_ISSUE.VERSION, ISSUES_ISSUE.VERSION.plus(1))
        .set(ISSUES_ISSUE.CHANGED_AT, clock.instant())
        .where(ISSUES_ISSUE.ID.eq(kept.issue().value()))
        .execute();
    changes.note(kept.issue());
    return kept.decided();
  }

  public Decided refuse(Actor actor, KeptId id, Refusal why) {
    Waiting kept = lock(id);
    decide(actor, id, "REFUSED", why);
    return kept.decided();
  }

  /**
   * What was decided about.
   *
   * @param reporters whether it was the reporter who kept it, and not a facilitator
   */
  public record Decided(IssueId issue, boolean reporters) {}

  private Waiting lock(KeptId id) {
    return db.select(
            ISSUES_KEPT.ISSUE_ID.convertFrom(IssueId::new),
            ISSUES_KEPT.FIELD,
            ISSUES_KEPT.TEXT,
            isReporters())
        .from(ISSUES_KEPT)
        .where(ISSUES_KEPT.ID.eq(id.value()))
        .and(ISSUES_KEPT.STATE.eq(WAITING))
        .forUpdate()
        .fetchOptional(mapping(Waiting::new))
        .orElseThrow(() -> new NotFound("kept text"));
  }

  private static Field<Boolean> isReporters() {
    return field(
        exists(
            selectOne()
                .from(ISSUES_ISSUE)
                .where(ISSUES_ISSUE.ID.eq(ISSUES_KEPT.ISSUE_ID))
                .and(ISSUES_ISSUE.REPORTER_ID.eq(ISSUES_KEPT.AUTHOR_ID))));
  }

  private void decide(Actor actor, KeptId id, String state, @Nullable Refusal why) {
    db.update(ISSUES_KEPT)
        .set(ISSUES_KEPT.STATE, state)
        .setNull(ISSUES_KEPT.TEXT)
        .set(ISSUES_KEPT.REFUSAL, why == null ? null : why.name())
        .set(ISSUES_KEPT.DECIDED_BY, actor.id().value())
        .set(ISSUES_KEPT.VERSION, ISSUES_KEPT.VERSION.plus(1))
        .set(ISSUES_KEPT.CHANGED_AT, clock.instant())
        .where(ISSUES_KEPT.ID.eq(id.value()))
        .execute();
  }

  private static TableField<?, String> column(String field) {
    return switch (field) {
      case IssueText.TITLE_FIELD -> ISSUES_ISSUE.TITLE;
      case IssueText.BODY_FIELD -> ISSUES_ISSUE.BODY;
      case IssueText.WORKAROUND_FIELD -> ISSUES_ISSUE.WORKAROUND;
      default -> throw new IllegalStateException("no such field: " + field);
    };
  }

  private record WaitingText(UUID id, String field, String text) {}

  private record Waiting(IssueId issue, String field, String text, boolean reporters) {

    Decided decided() {
      return new Decided(issue, reporters);
    }
  }
}
