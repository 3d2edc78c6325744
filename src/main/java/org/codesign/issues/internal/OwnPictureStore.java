package org.codesign.issues.internal;

import static java.time.temporal.ChronoUnit.MICROS;
import static org.codesign.db.generated.tables.IssuesIssue.ISSUES_ISSUE;
import static org.codesign.db.generated.tables.IssuesPicture.ISSUES_PICTURE;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.not;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.codesign.identity.Actor;
import org.codesign.issues.CleanPicture;
import org.codesign.issues.IssueId;
import org.codesign.issues.IssuePictures;
import org.codesign.issues.PictureCaption;
import org.codesign.issues.PictureId;
import org.codesign.issues.PictureRefusal;
import org.codesign.issues.PictureState;
import org.codesign.shared.Invalid;
import org.codesign.shared.NotFound;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes people's own pictures. */
@Component
public class OwnPictureStore {

  private static final int MOST_WITHOUT_ISSUE = 20;

  private final DSLContext db;
  private final OwnPictureFiles files;
  private final PictureTombstones tombstones;
  private final UnwantedPictures unwanted;
  private final Turns turns;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  OwnPictureStore(
      DSLContext db,
      OwnPictureFiles files,
      PictureTombstones tombstones,
      UnwantedPictures unwanted,
      Turns turns,
      ApplicationEventPublisher events,
      Clock clock) {
    this.db = db;
    this.files = files;
    this.tombstones = tombstones;
    this.unwanted = unwanted;
    this.turns = turns;
    this.events = events;
    this.clock = clock;
  }

  /** What there is under an id. */
  public enum Standing {
    NEW,
    SAME,
    OTHER,
    DELETED
  }

  /**
   * Goes on where the person may put this picture on the issue: their own one, or one that has not
   * come yet. A picture that is there already takes no more room.
   */
  public void mustHaveRoom(Actor actor, IssueId issue, PictureId id) {
    mustBeOwn(actor, issue);
    if (db.fetchExists(ISSUES_PICTURE, ISSUES_PICTURE.ID.eq(id.value()))) {
      return;
    }
    if (db.fetchCount(ISSUES_PICTURE, OwnPictureScope.of(issue).and(isThere(actor)))
        >= IssuePictures.MOST_ON_AN_ISSUE) {
      throw new Invalid("picture", "own-pictures.many");
    }
    if (db.fetchCount(
            ISSUES_PICTURE, isThere(actor).and(not(OwnPictureScope.isReported(noCondition()))))
        >= MOST_WITHOUT_ISSUE) {
      throw new Invalid("picture", "own-pictures.unsent");
    }
  }

  private void mustBeOwn(Actor actor, IssueId issue) {
    if (db.fetchExists(
        ISSUES_ISSUE,
        ISSUES_ISSUE.ID.eq(issue.value()),
        ISSUES_ISSUE.REPORTER_ID.ne(actor.id().value()))) {
      throw new NotFound("issue");
    }
  }

  private static Condition isThere(Actor actor) {
    return OwnPictureScope.mine(actor).and(ISSUES_PICTURE.SHA256.isNotNull());
  }

  /**
   * Counts again, while nobody else counts for this person. The row comes first: whoever tidies up
   * then sees it, or lets its bytes be written anew.
   */
  public Standing put(Actor actor, IssueId issue, PictureId id, CleanPicture picture) {
    turns.take(actor);
    mustBeOwn(actor, issue);
    if (tombstones.has(id) || unwanted.has(actor, id)) {
      return Standing.DELETED;
    }
    mustHaveRoom(actor, issue, id);
    Instant now = clock.instant().truncatedTo(MICROS);
    Stored stored = insertIfAbsent(actor, issue, id, picture, now);
    if (stored.createdAt().equals(now)) {
      files.keep(picture);
      return Standing.NEW;
    }
    if (!stored.owner().equals(actor.id().value()) || !stored.issue().equals(issue.value())) {
      throw new NotFound("picture");
    }
    return picture.sha256().equals(stored.sha256()) ? Standing.SAME : Standing.OTHER;
  }

  private Stored insertIfAbsent(
      Actor actor, IssueId issue, PictureId id, CleanPicture picture, Instant now) {
    return db.insertInto(ISSUES_PICTURE)
        .set(ISSUES_PICTURE.ID, id.value())
        .set(ISSUES_PICTURE.ISSUE_ID, issue.value())
        .set(ISSUES_PICTURE.OWNER_ID, actor.id().value())
        .set(ISSUES_PICTURE.SHA256, picture.sha256())
        .set(ISSUES_PICTURE.WIDTH, picture.full().width())
        .set(ISSUES_PICTURE.HEIGHT, picture.full().height())
        .set(ISSUES_PICTURE.BYTES, picture.full().png().length)
        .set(ISSUES_PICTURE.CREATED_AT, now)
        .set(ISSUES_PICTURE.CHANGED_AT, now)
        .onDuplicateKeyUpdate()
        .set(ISSUES_PICTURE.ID, id.value())
        .returningResult(
            ISSUES_PICTURE.OWNER_ID,
            ISSUES_PICTURE.ISSUE_ID,
            ISSUES_PICTURE.SHA256,
            ISSUES_PICTURE.CREATED_AT)
        .fetchSingle(mapping(Stored::new));
  }

  public void describe(Actor actor, IssueId issue, PictureId id, PictureCaption caption) {
    int changed =
        db.update(ISSUES_PICTURE)
            .set(ISSUES_PICTURE.CAPTION, caption.text())
            .set(ISSUES_PICTURE.CHANGED_AT, clock.instant())
            .where(ISSUES_PICTURE.ID.eq(id.value()))
            .and(OwnPictureScope.of(issue))
            .and(isThere(actor))
            .execute();
    if (changed == 0) {
      throw new NotFound("picture");
    }
  }

  public void release(Actor actor, PictureId id) {
    db.update(ISSUES_PICTURE)
        .set(ISSUES_PICTURE.STATE, PictureState.RELEASED.name())
        .set(ISSUES_PICTURE.DECIDED_BY, actor.id().value())
        .set(ISSUES_PICTURE.DECIDED_AT, clock.instant())
        .set(ISSUES_PICTURE.CHANGED_AT, clock.instant())
        .where(ISSUES_PICTURE.ID.eq(id.value()))
        .and(ISSUES_PICTURE.STATE.eq(PictureState.HELD.name()))
        .execute();
  }

  /** Its bytes and words go; that it was, and why it is not any more, stays for its owner. */
  public void refuse(Actor actor, PictureId id, PictureRefusal reason) {
    bury(id);
    db.update(ISSUES_PICTURE)
        .set(ISSUES_PICTURE.STATE, PictureState.REFUSED.name())
        .set(ISSUES_PICTURE.REASON, reason.name())
        .setNull(ISSUES_PICTURE.SHA256)
        .set(ISSUES_PICTURE.CAPTION, "")
        .set(ISSUES_PICTURE.DECIDED_BY, actor.id().value())
        .set(ISSUES_PICTURE.DECIDED_AT, clock.instant())
        .set(ISSUES_PICTURE.CHANGED_AT, clock.instant())
        .where(ISSUES_PICTURE.ID.eq(id.value()))
        .and(ISSUES_PICTURE.SHA256.isNotNull())
        .execute();
  }

  /** Takes away one's own, or keeps it out if it is still on its way; others' are left alone. */
  public void delete(Actor actor, PictureId id) {
    turns.take(actor);
    UUID owner =
        db.select(ISSUES_PICTURE.OWNER_ID)
            .from(ISSUES_PICTURE)
            .where(ISSUES_PICTURE.ID.eq(id.value()))
            .fetchOne(ISSUES_PICTURE.OWNER_ID);
    if (owner == null) {
      unwanted.add(actor, id);
    } else if (owner.equals(actor.id().value())) {
      bury(id);
      db.deleteFrom(ISSUES_PICTURE).where(ISSUES_PICTURE.ID.eq(id.value())).execute();
    }
  }

  private void bury(PictureId id) {
    String sha256 =
        db.select(ISSUES_PICTURE.SHA256)
            .from(ISSUES_PICTURE)
            .where(ISSUES_PICTURE.ID.eq(id.value()))
            .fetchOne(ISSUES_PICTURE.SHA256);
    tombstones.set(id, sha256);
    if (sha256 != null) {
      events.publishEvent(new OwnPictureRemains.Dropped(sha256));
    }
  }

  private record Stored(UUID owner, UUID issue, @Nullable String sha256, Instant createdAt) {}
}
