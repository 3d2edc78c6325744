package org.codesign.issues.internal;

import static org.codesign.db.generated.tables.IssuesPicture.ISSUES_PICTURE;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.not;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes away what is left of pictures: rows that may not be there, and bytes without a row. */
@Component
public class OwnPictureRemains {

  private final DSLContext db;
  private final OwnPictureFiles files;
  private final ApplicationEventPublisher events;

  OwnPictureRemains(DSLContext db, OwnPictureFiles files, ApplicationEventPublisher events) {
    this.db = db;
    this.files = files;
    this.events = events;
  }

  /** Takes away what was deleted before and came back with a backup. */
  @Transactional
  public void removeErased() {
    remove(not(OwnPictureScope.isNotErased()));
  }

  /** Takes away pictures that are older than this and whose report never came. */
  @Transactional
  public void removeUnreported(Instant before) {
    remove(
        ISSUES_PICTURE
            .CREATED_AT
            .lt(before)
            .and(not(OwnPictureScope.isReported(noCondition())))
            .and(not(OwnPictureScope.isDrafted())));
  }

  private void remove(Condition which) {
    List<UUID> ids =
        db.select(ISSUES_PICTURE.ID).from(ISSUES_PICTURE).where(which).fetch(ISSUES_PICTURE.ID);
    db.select(ISSUES_PICTURE.SHA256)
        .from(ISSUES_PICTURE)
        .where(ISSUES_PICTURE.ID.in(ids))
        .and(ISSUES_PICTURE.SHA256.isNotNull())
        .forEach(row -> events.publishEvent(new Dropped(row.value1())));
    db.deleteFrom(ISSUES_PICTURE).where(ISSUES_PICTURE.ID.in(ids)).execute();
  }

  /**
   * Removes bytes that no row names. Where a row is being written that names them, this waits for
   * it, or it for this and then writes the bytes anew.
   */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void forgetUnused(String sha256) {
    boolean used =
        db.select(ISSUES_PICTURE.ID)
            .from(ISSUES_PICTURE)
            .where(ISSUES_PICTURE.SHA256.eq(sha256))
            .forUpdate()
            .fetch()
            .isNotEmpty();
    if (!used) {
      files.forget(sha256);
    }
  }

  /** Those among these that a row names. */
  Set<String> used(List<String> hashes) {
    return db.select(ISSUES_PICTURE.SHA256)
        .from(ISSUES_PICTURE)
        .where(ISSUES_PICTURE.SHA256.in(hashes))
        .fetchSet(ISSUES_PICTURE.SHA256);
  }

  /** A row no longer names these bytes; another one may. */
  record Dropped(String sha256) {}
}
