package org.codesign.issues.internal;

import static org.codesign.db.generated.tables.IssuesPictureUnwanted.ISSUES_PICTURE_UNWANTED;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.codesign.identity.Actor;
import org.codesign.issues.PictureId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Pictures whose own person cancelled them while they were on their way. */
@Component
class UnwantedPictures {

  /** As long as a picture waits for its report. */
  static final Duration KEPT = Duration.ofDays(1);

  /** Of a person; who cancels more at a time than can be on their way means no upload. */
  static final int MOST = 20;

  private final DSLContext db;
  private final Clock clock;

  UnwantedPictures(DSLContext db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  boolean has(Actor actor, PictureId id) {
    return db.fetchExists(
        ISSUES_PICTURE_UNWANTED,
        isOf(actor),
        ISSUES_PICTURE_UNWANTED.PICTURE_ID.eq(id.value()),
        ISSUES_PICTURE_UNWANTED.CREATED_AT.ge(clock.instant().minus(KEPT)));
  }

  /** The person's oldest go where there are too many. */
  void add(Actor actor, PictureId id) {
    Instant now = clock.instant();
    db.insertInto(ISSUES_PICTURE_UNWANTED)
        .set(ISSUES_PICTURE_UNWANTED.PERSON_ID, actor.id().value())
        .set(ISSUES_PICTURE_UNWANTED.PICTURE_ID, id.value())
        .set(ISSUES_PICTURE_UNWANTED.CREATED_AT, now)
        .set(ISSUES_PICTURE_UNWANTED.CHANGED_AT, now)
        .onDuplicateKeyIgnore()
        .execute();
    List<UUID> beyond =
        db.select(ISSUES_PICTURE_UNWANTED.PICTURE_ID)
            .from(ISSUES_PICTURE_UNWANTED)
            .where(isOf(actor))
            .orderBy(
                ISSUES_PICTURE_UNWANTED.CREATED_AT.desc(),
                ISSUES_PICTURE_UNWANTED.PICTURE_ID.desc())
            .offset(MOST)
            .fetch(ISSUES_PICTURE_UNWANTED.PICTURE_ID);
    if (!beyond.isEmpty()) {
      db.deleteFrom(ISSUES_PICTURE_UNWANTED)
          .where(isOf(actor))
          .and(ISSUES_PICTURE_UNWANTED.PICTURE_ID.in(beyond))
          .execute();
    }
  }

  void tidy() {
    db.deleteFrom(ISSUES_PICTURE_UNWANTED)
        .where(ISSUES_PICTURE_UNWANTED.CREATED_AT.lt(clock.instant().minus(KEPT)))
        .execute();
  }

  private static Condition isOf(Actor actor) {
    return ISSUES_PICTURE_UNWANTED.PERSON_ID.eq(actor.id().value());
  }
}
