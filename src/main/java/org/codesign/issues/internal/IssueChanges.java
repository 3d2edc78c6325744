package org.codesign.issues.internal;

import static org.codesign.db.generated.tables.IssuesChange.ISSUES_CHANGE;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.row;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.codesign.db.PositionLog;
import org.codesign.issues.IssueId;
import org.codesign.search.ChangeLog;
import org.jooq.DSLContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * The log that the index of issues is fed by, on every node. Whoever changes what the board finds
 * or sorts by writes here, in the same transaction.
 */
@Component
public class IssueChanges implements ChangeLog {

  private final DSLContext db;
  private final PositionLog log;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  IssueChanges(DSLContext db, Clock clock, ApplicationEventPublisher events) {
    this.db = db;
    this.log =
        new PositionLog(
            db,
            ISSUES_CHANGE,
            ISSUES_CHANGE.POSITION,
            ISSUES_CHANGE.ISSUE_ID,
            ISSUES_CHANGE.CREATED_AT);
    this.clock = clock;
    this.events = events;
  }

  /** Something is in the log; once it is committed, it can be read. */
  record Noted() {}

  void note(IssueId issue) {
    note(List.of(issue.value()));
  }

  /** Of a merged issue, also what it is shown as: that one is found by its words. */
  void noteWords(IssueId issue) {
    Set<UUID> both = new LinkedHashSet<>(List.of(issue.value()));
    both.addAll(db.fetchValues(Groups.rootOf(issue)));
    note(both);
  }

  void note(Collection<UUID> issues) {
    Instant now = clock.instant();
    db.insertInto(
            ISSUES_CHANGE,
            ISSUES_CHANGE.ISSUE_ID,
            ISSUES_CHANGE.CREATED_AT,
            ISSUES_CHANGE.CHANGED_AT)
        .valuesOfRows(issues.stream().map(issue -> row(issue, now, now)).toList())
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
