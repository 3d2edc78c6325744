package org.codesign.timing.internal;

import static java.util.stream.Collectors.toSet;
import static org.codesign.db.generated.tables.TimingEntry.TIMING_ENTRY;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.codesign.identity.PersonId;
import org.codesign.shared.Minutes;
import org.codesign.timing.Lap;
import org.codesign.timing.LapId;
import org.codesign.timing.TimeEntry;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Reads what one person has logged of the time of some laps. */
@Component
public class LappedTime {

  /** Entries are kept to the hundredth of a minute. */
  private static final Duration ROUNDING = Duration.ofSeconds(1);

  private final DSLContext db;

  LappedTime(DSLContext db) {
    this.db = db;
  }

  public Logged logged(PersonId person, List<Lap> laps) {
    if (laps.isEmpty()) {
      return new Logged(Set.of(), Set.of(), List.of());
    }
    Set<UUID> ids = laps.stream().map(it -> it.id().value()).collect(toSet());
    Set<LapId> kept = new HashSet<>();
    Set<LapId> deleted = new HashSet<>();
    db.select(TIMING_ENTRY.ID, TIMING_ENTRY.DELETED_AT)
        .from(TIMING_ENTRY)
        .where(TIMING_ENTRY.PERSON_ID.eq(person.value()))
        .and(TIMING_ENTRY.ID.in(ids))
        .forEach(row -> (row.value2() == null ? kept : deleted).add(new LapId(row.value1())));
    return new Logged(kept, deleted, others(person, laps, ids));
  }

  private List<Stretch> others(PersonId person, List<Lap> laps, Set<UUID> ids) {
    Instant first = laps.getFirst().startedAt();
    Lap last = laps.getLast();
    return db.select(TIMING_ENTRY.STARTED_AT, TIMING_ENTRY.MINUTES)
        .from(TIMING_ENTRY)
        .where(TIMING_ENTRY.PERSON_ID.eq(person.value()))
        .and(TIMING_ENTRY.DELETED_AT.isNull())
        .and(TIMING_ENTRY.ID.notIn(ids))
        .and(TIMING_ENTRY.STARTED_AT.gt(first.minus(TimeEntry.LONGEST.duration())))
        .and(TIMING_ENTRY.STARTED_AT.lt(last.startedAt().plus(last.lasted(last.startedAt()))))
        .fetch(row ->
            new Stretch(row.value1(), row.value1().plus(new Minutes(row.value2()).duration())));
  }

  /**
   * @param kept laps that are entries
   * @param deleted laps that were entries
   * @param others what else is logged around them
   */
  public record Logged(Set<LapId> kept, Set<LapId> deleted, List<Stretch> others) {

    public boolean overlaps(Lap lap) {
      Instant end = lap.startedAt().plus(lap.lasted(lap.startedAt()));
      return others.stream()
          .anyMatch(it ->
              it.start().plus(ROUNDING).isBefore(end)
                  && it.end().minus(ROUNDING).isAfter(lap.startedAt()));
    }
  }

  public record Stretch(Instant start, Instant end) {}
}
