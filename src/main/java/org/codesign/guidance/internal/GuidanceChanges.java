package org.codesign.guidance.internal;

import static org.codesign.db.generated.tables.GuidanceChange.GUIDANCE_CHANGE;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.max;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.codesign.guidance.DocumentId;
import org.codesign.search.ChangeLog;
import org.jooq.DSLContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * The log that the index of sections is fed by, on every node. Whoever changes what is found of a
 * document writes here, in the same transaction.
 */
@Component
public class GuidanceChanges implements ChangeLog {

  private final DSLContext db;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  GuidanceChanges(DSLContext db, Clock clock, ApplicationEventPublisher events) {
    this.db = db;
    this.clock = clock;
    this.events = events;
  }

  /** Something is in the log; once it is committed, it can be read. */
  record Noted() {}

  void note(DocumentId document) {
    Instant now = clock.instant();
    db.insertInto(GUIDANCE_CHANGE)
        .set(GUIDANCE_CHANGE.DOCUMENT_ID, document.value())
        .set(GUIDANCE_CHANGE.CREATED_AT, now)
        .set(GUIDANCE_CHANGE.CHANGED_AT, now)
        .execute();
    events.publishEvent(new Noted());
  }

  @Override
  public List<Change> after(long position, int most) {
    return db.select(
            GUIDANCE_CHANGE.POSITION, GUIDANCE_CHANGE.DOCUMENT_ID, GUIDANCE_CHANGE.CREATED_AT)
        .from(GUIDANCE_CHANGE)
        .where(GUIDANCE_CHANGE.POSITION.gt(position))
        .orderBy(GUIDANCE_CHANGE.POSITION)
        .limit(most)
        .fetch(mapping(Change::new));
  }

  @Override
  public List<Change> at(Collection<Long> positions) {
    return db.select(
            GUIDANCE_CHANGE.POSITION, GUIDANCE_CHANGE.DOCUMENT_ID, GUIDANCE_CHANGE.CREATED_AT)
        .from(GUIDANCE_CHANGE)
        .where(GUIDANCE_CHANGE.POSITION.in(positions))
        .fetch(mapping(Change::new));
  }

  @Override
  public long settled() {
    return last(clock.instant().minus(LONGEST_TRANSACTION)).orElse(0L);
  }

  private Optional<Long> last(Instant before) {
    return db.select(max(GUIDANCE_CHANGE.POSITION))
        .from(GUIDANCE_CHANGE)
        .where(GUIDANCE_CHANGE.CREATED_AT.lt(before))
        .fetchOptional(max(GUIDANCE_CHANGE.POSITION));
  }

  /** All but the last of what is too old, so that a position always says something of its past. */
  @Override
  public void tidy() {
    last(clock.instant().minus(KEPT))
        .ifPresent(last ->
            db.deleteFrom(GUIDANCE_CHANGE).where(GUIDANCE_CHANGE.POSITION.lt(last)).execute());
  }
}
