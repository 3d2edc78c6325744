package org.codesign.guidance.internal;

import static org.codesign.db.generated.tables.GuidanceChange.GUIDANCE_CHANGE;
import static org.jooq.Records.mapping;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.codesign.db.PositionLog;
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
  private final PositionLog log;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  GuidanceChanges(DSLContext db, Clock clock, ApplicationEventPublisher events) {
    this.db = db;
    this.log =
        new PositionLog(
            db,
            GUIDANCE_CHANGE,
            GUIDANCE_CHANGE.POSITION,
            GUIDANCE_CHANGE.DOCUMENT_ID,
            GUIDANCE_CHANGE.CREATED_AT);
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
    return log.after(position, most, mapping(Change::new));
  }

  @Override
  public List<Change> at(Collection<Long> positions) {
    return log.at(positions, mapping(Change::new));
  }

  @Override
  public long settled() {
    return log.last(clock.instant().minus(LONGEST_TRANSACTION)).orElse(0L);
  }

  @Override
  public void tidy() {
    log.forget(clock.instant().minus(KEPT));
  }
}
