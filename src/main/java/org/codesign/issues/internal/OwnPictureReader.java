package org.codesign.issues.internal;

import static org.codesign.db.generated.tables.IssuesIssue.ISSUES_ISSUE;
import static org.codesign.db.generated.tables.IssuesPicture.ISSUES_PICTURE;

import java.util.List;
import java.util.Optional;
import org.codesign.db.Keyset;
import org.codesign.identity.Actor;
import org.codesign.issues.HeldPicture;
import org.codesign.issues.IssueId;
import org.codesign.issues.OwnPicture;
import org.codesign.issues.PictureId;
import org.codesign.issues.PictureRefusal;
import org.codesign.issues.PictureState;
import org.codesign.shared.Cursor;
import org.codesign.shared.NotFound;
import org.codesign.shared.Page;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads people's own pictures, each for whom it is. */
@Component
public class OwnPictureReader {

  private static final int PAGE_SIZE = 20;

  private final DSLContext db;

  OwnPictureReader(DSLContext db) {
    this.db = db;
  }

  /** Those of an issue, in the order in which they came. */
  public List<OwnPicture> of(Actor actor, IssueId issue) {
    return db.selectFrom(ISSUES_PICTURE)
        .where(OwnPictureScope.shownOn(issue))
        .and(OwnPictureScope.seenBy(actor))
        .orderBy(ISSUES_PICTURE.CREATED_AT, ISSUES_PICTURE.ID)
        .fetch(row -> picture(row, actor));
  }

  public OwnPicture one(Actor actor, IssueId issue, PictureId id) {
    return db.selectFrom(ISSUES_PICTURE)
        .where(ISSUES_PICTURE.ID.eq(id.value()))
        .and(OwnPictureScope.of(issue))
        .and(OwnPictureScope.seenBy(actor))
        .fetchOptional(row -> picture(row, actor))
        .orElseThrow(() -> new NotFound("picture"));
  }

  /** Under which its bytes lie; empty for one that is not this person's to see. */
  public Optional<String> hash(Actor actor, IssueId issue, PictureId id) {
    return db.select(ISSUES_PICTURE.SHA256)
        .from(ISSUES_PICTURE)
        .where(ISSUES_PICTURE.ID.eq(id.value()))
        .and(OwnPictureScope.of(issue))
        .and(OwnPictureScope.seenBy(actor))
        .fetchOptional(ISSUES_PICTURE.SHA256);
  }

  /** Those that wait, the oldest first. */
  public Page<HeldPicture> held(Actor actor, @Nullable Cursor after) {
    List<HeldPicture> rows =
        db.select(ISSUES_PICTURE.fields())
            .select(ISSUES_ISSUE.NUMBER, ISSUES_ISSUE.TITLE)
            .from(ISSUES_PICTURE)
            .join(ISSUES_ISSUE)
            .on(ISSUES_ISSUE.ID.eq(ISSUES_PICTURE.ISSUE_ID))
            .and(ISSUES_ISSUE.REPORTER_ID.eq(ISSUES_PICTURE.OWNER_ID))
            .where(ISSUES_PICTURE.STATE.eq(PictureState.HELD.name()))
            .and(OwnPictureScope.isNotErased())
            .and(Keyset.newer(after, ISSUES_PICTURE.CREATED_AT, ISSUES_PICTURE.ID))
            .orderBy(ISSUES_PICTURE.CREATED_AT, ISSUES_PICTURE.ID)
            .limit(PAGE_SIZE + 1)
            .fetch(row ->
                new HeldPicture(
                    picture(row, actor),
                    row.get(ISSUES_ISSUE.NUMBER),
                    row.get(ISSUES_ISSUE.TITLE)));
    return Page.of(
        rows, PAGE_SIZE, it -> Cursor.of(it.picture().keptAt(), it.picture().id().value()));
  }

  private static OwnPicture picture(Record row, Actor actor) {
    String reason = row.get(ISSUES_PICTURE.REASON);
    return new OwnPicture(
        new PictureId(row.get(ISSUES_PICTURE.ID)),
        new IssueId(row.get(ISSUES_PICTURE.ISSUE_ID)),
        PictureState.valueOf(row.get(ISSUES_PICTURE.STATE)),
        reason == null ? null : PictureRefusal.valueOf(reason),
        row.get(ISSUES_PICTURE.WIDTH),
        row.get(ISSUES_PICTURE.HEIGHT),
        row.get(ISSUES_PICTURE.BYTES),
        row.get(ISSUES_PICTURE.CAPTION),
        row.get(ISSUES_PICTURE.OWNER_ID).equals(actor.id().value()),
        row.get(ISSUES_PICTURE.CREATED_AT));
  }
}
