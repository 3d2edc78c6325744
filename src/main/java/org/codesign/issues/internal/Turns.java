package org.codesign.issues.internal;

import static org.codesign.db.generated.tables.IssuesTurn.ISSUES_TURN;

import java.time.Clock;
import java.time.Instant;
import org.codesign.identity.Actor;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/**
 * Lets one request of a person after the other count what the person may have few of: two at the
 * same moment would both be the last that may be.
 */
@Component
class Turns {

  private final DSLContext db;
  private final Clock clock;

  Turns(DSLContext db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /**
   * Waits for the person's turn, which ends with the transaction. To be taken before anything is
   * read, so that what is read then is what the one before left.
   */
  void take(Actor actor) {
    Instant now = clock.instant();
    db.insertInto(ISSUES_TURN)
        .set(ISSUES_TURN.PERSON_ID, actor.id().value())
        .set(ISSUES_TURN.CREATED_AT, now)
        .set(ISSUES_TURN.CHANGED_AT, now)
        .onDuplicateKeyUpdate()
        .set(ISSUES_TURN.CHANGED_AT, now)
        .execute();
  }
}
