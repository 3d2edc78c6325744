package org.codesign.catalogue.internal;

import static org.codesign.db.generated.tables.CataloguePicture.CATALOGUE_PICTURE;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.codesign.catalogue.ReleaseId;
import org.codesign.catalogue.ScreenId;
import org.codesign.privacy.PictureIntake.Taken;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Writes which picture shows a screen in a release. The bytes are in the store before a row names
 * them, and leave it after no row does.
 */
@Component
public class PictureShelf {

  private final DSLContext db;
  private final PictureStore store;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  PictureShelf(DSLContext db, PictureStore store, ApplicationEventPublisher events, Clock clock) {
    this.db = db;
    this.store = store;
    this.events = events;
    this.clock = clock;
  }

  /** In place of the one there, if any. */
  public void put(ScreenId screen, ReleaseId release, Taken picture) {
    Optional<String> before = hash(screen, release);
    String sha256 = store.keep(picture.png());
    Instant now = clock.instant();
    db.insertInto(CATALOGUE_PICTURE)
        .set(CATALOGUE_PICTURE.SCREEN_ID, screen.value())
        .set(CATALOGUE_PICTURE.RELEASE_ID, release.value())
        .set(CATALOGUE_PICTURE.SHA256, sha256)
        .set(CATALOGUE_PICTURE.WIDTH, picture.width())
        .set(CATALOGUE_PICTURE.HEIGHT, picture.height())
        .set(CATALOGUE_PICTURE.CREATED_AT, now)
        .set(CATALOGUE_PICTURE.CHANGED_AT, now)
        .onDuplicateKeyUpdate()
        .set(CATALOGUE_PICTURE.SHA256, sha256)
        .set(CATALOGUE_PICTURE.WIDTH, picture.width())
        .set(CATALOGUE_PICTURE.HEIGHT, picture.height())
        .set(CATALOGUE_PICTURE.CHANGED_AT, now)
        .execute();
    before.filter(it -> !it.equals(sha256)).map(Dropped::new).ifPresent(events::publishEvent);
  }

  public void remove(ScreenId screen, ReleaseId release) {
    hash(screen, release).map(Dropped::new).ifPresent(events::publishEvent);
    db.deleteFrom(CATALOGUE_PICTURE).where(is(screen, release)).execute();
  }

  private Optional<String> hash(ScreenId screen, ReleaseId release) {
    return db.select(CATALOGUE_PICTURE.SHA256)
        .from(CATALOGUE_PICTURE)
        .where(is(screen, release))
        .fetchOptional(row -> row.value1());
  }

  private static Condition is(ScreenId screen, ReleaseId release) {
    return CATALOGUE_PICTURE
        .SCREEN_ID
        .eq(screen.value())
        .and(CATALOGUE_PICTURE.RELEASE_ID.eq(release.value()));
  }

  /**
   * A picture taken away may show what nobody was to see: it goes at once, not at some clean-up.
   */
  @TransactionalEventListener
  void forget(Dropped dropped) {
    if (!db.fetchExists(CATALOGUE_PICTURE, CATALOGUE_PICTURE.SHA256.eq(dropped.sha256()))) {
      store.forget(dropped.sha256());
    }
  }

  /** A row no longer names this picture; another one may. */
  record Dropped(String sha256) {}
}
