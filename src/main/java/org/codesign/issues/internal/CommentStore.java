package org.codesign.issues.internal;

import static java.time.temporal.ChronoUnit.MICROS;
import static org.codesign.db.generated.tables.IssuesComment.ISSUES_COMMENT;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.codesign.identity.Actor;
import org.codesign.issues.CommentForm;
import org.codesign.issues.CommentId;
import org.codesign.issues.IssueId;
import org.codesign.issues.RemovalReason;
import org.codesign.shared.Invalid;
import org.codesign.shared.NotFound;
import org.codesign.shared.Stale;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jooq.UpdateSetMoreStep;
import org.springframework.stereotype.Component;

/** Writes comments. A text that is deleted, removed or changed is kept nowhere. */
@Component
public class CommentStore {

  private static final int MOST_IN_A_WHILE = 10;
  private static final Duration WHILE = Duration.ofMinutes(10);
  private static final int MOST_IN_A_DAY = 100;
  private static final Duration UNDO = Duration.ofHours(1);

  private static final String SHOWN = "SHOWN";
  private static final String DELETED = "DELETED";
  private static final String REMOVED = "REMOVED";

  private final DSLContext db;
  private final Clock clock;

  CommentStore(DSLContext db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /**
   * Writes it under the issue that this one is shown as; the same again changes nothing.
   *
   * @return that issue, if the comment is new
   */
  public Optional<IssueId> add(Actor actor, IssueId issue, CommentId id, CommentForm form) {
    IssueId shownAs =
        db.fetchOptional(Groups.rootOf(issue))
            .map(row -> new IssueId(row.value1()))
            .orElseThrow(() -> new NotFound("issue"));
    Instant now = clock.instant().truncatedTo(MICROS);
    StoredRow stored = insertIfAbsent(actor, shownAs, id, form, now);
    if (stored.createdAt().equals(now)) {
      checkPace(actor, now);
      return Optional.of(shownAs);
    }
    if (!stored.isBy(actor) || !isIn(stored.issue(), issue)) {
      throw new NotFound("comment");
    }
    if (!stored.body().equals(form.body())) {
      throw new Stale("comment");
    }
    return Optional.empty();
  }

  /** Also under what was merged with it since then. */
  private boolean isIn(UUID written, IssueId issue) {
    return db.fetchExists(Groups.groupOf(issue).and(Groups.MEMBER.ID.eq(written)));
  }

  private StoredRow insertIfAbsent(
      Actor actor, IssueId issue, CommentId id, CommentForm form, Instant now) {
    return db.insertInto(ISSUES_COMMENT)
        .set(ISSUES_COMMENT.ID, id.value())
        .set(ISSUES_COMMENT.ISSUE_ID, issue.value())
        .set(ISSUES_COMMENT.AUTHOR_ID, actor.id().value())
        .set(ISSUES_COMMENT.COUNCIL_CODE, actor.council().map(Object::toString).orElse(null))
        .set(ISSUES_COMMENT.BODY, form.body())
        .set(ISSUES_COMMENT.CREATED_AT, now)
        .set(ISSUES_COMMENT.CHANGED_AT, now)
        .onDuplicateKeyUpdate()
        .set(ISSUES_COMMENT.ID, id.value())
        .returningResult(
            ISSUES_COMMENT.AUTHOR_ID,
            ISSUES_COMMENT.ISSUE_ID,
            ISSUES_COMMENT.BODY,
            ISSUES_COMMENT.CREATED_AT)
        .fetchSingle(Records.mapping(StoredRow::new));
  }

  /** Rows are counted, the new one among them, so every node sees the same. */
  private void checkPace(Actor actor, Instant now) {
    if (since(actor, now.minus(WHILE)) > MOST_IN_A_WHILE
        || since(actor, now.minus(Duration.ofDays(1))) > MOST_IN_A_DAY) {
      throw new Invalid("body", "comment.too-many");
    }
  }

  private int since(Actor actor, Instant moment) {
    return db.fetchCount(
        ISSUES_COMMENT,
        ISSUES_COMMENT.AUTHOR_ID.eq(actor.id().value()),
        ISSUES_COMMENT.CREATED_AT.gt(moment));
  }

  public void edit(Actor actor, IssueId issue, CommentId id, int version, String body) {
    Condition mine = isOwn(actor, issue, id).and(ISSUES_COMMENT.STATE.eq(SHOWN));
    int changed =
        touch()
            .set(ISSUES_COMMENT.BODY, body)
            .set(ISSUES_COMMENT.EDITED, true)
            .where(mine)
            .and(ISSUES_COMMENT.VERSION.eq(version))
            .execute();
    if (changed == 0) {
      throw db.fetchExists(ISSUES_COMMENT, mine) ? new Stale("comment") : new NotFound("comment");
    }
  }

  /** Whether there was a text to delete. */
  public boolean delete(Actor actor, IssueId issue, CommentId id) {
    Condition mine = isOwn(actor, issue, id);
    int changed =
        touch()
            .set(ISSUES_COMMENT.BODY, "")
            .set(ISSUES_COMMENT.STATE, DELETED)
            .where(mine)
            .and(ISSUES_COMMENT.STATE.eq(SHOWN))
            .execute();
    if (changed == 0
        && !db.fetchExists(ISSUES_COMMENT, mine.and(ISSUES_COMMENT.STATE.eq(DELETED)))) {
      throw new NotFound("comment");
    }
    return changed > 0;
  }

  public void restore(Actor actor, IssueId issue, CommentId id, String body) {
    int changed =
        touch()
            .set(ISSUES_COMMENT.BODY, body)
            .set(ISSUES_COMMENT.STATE, SHOWN)
            .where(isOwn(actor, issue, id))
            .and(ISSUES_COMMENT.STATE.eq(DELETED))
            .and(ISSUES_COMMENT.CHANGED_AT.gt(clock.instant().minus(UNDO)))
            .execute();
    mustBeOne(changed);
  }

  public void remove(IssueId issue, CommentId id, RemovalReason reason) {
    int changed =
        touch()
            .set(ISSUES_COMMENT.BODY, "")
            .set(ISSUES_COMMENT.STATE, REMOVED)
            .set(ISSUES_COMMENT.REMOVED_FOR, reason.name())
            .where(ISSUES_COMMENT.ID.eq(id.value()))
            .and(ISSUES_COMMENT.ISSUE_ID.in(Groups.groupOf(issue)))
            .and(ISSUES_COMMENT.STATE.eq(SHOWN))
            .execute();
    mustBeOne(changed);
  }

  private static void mustBeOne(int changed) {
    if (changed == 0) {
      throw new NotFound("comment");
    }
  }

  private UpdateSetMoreStep<?> touch() {
    return db.update(ISSUES_COMMENT)
        .set(ISSUES_COMMENT.VERSION, ISSUES_COMMENT.VERSION.plus(1))
        .set(ISSUES_COMMENT.CHANGED_AT, clock.instant());
  }

  private static Condition isOwn(Actor actor, IssueId issue, CommentId id) {
    return ISSUES_COMMENT
        .ID
        .eq(id.value())
        .and(ISSUES_COMMENT.ISSUE_ID.in(Groups.groupOf(issue)))
        .and(ISSUES_COMMENT.AUTHOR_ID.eq(actor.id().value()));
  }

  private record StoredRow(UUID author, UUID issue, String body, Instant createdAt) {

    boolean isBy(Actor actor) {
      return author.equals(actor.id().value());
    }
  }
}
