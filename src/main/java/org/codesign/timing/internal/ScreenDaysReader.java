package org.codesign.timing.internal;

import static java.util.stream.Collectors.toMap;
import static org.codesign.db.generated.tables.TimingEntry.TIMING_ENTRY;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.sum;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import org.codesign.catalogue.ScreenId;
import org.codesign.identity.PeopleFacts;
import org.codesign.identity.PersonId;
import org.codesign.shared.GssCode;
import org.codesign.timing.CouncilDays;
import org.codesign.timing.EntrySums;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/**
 * Adds up entries on a screen over days of councils. Read by screen and time, a person's day at
 * once; people's councils are those of today.
 */
@Component
public class ScreenDaysReader {

  private static final int AT_ONCE = 1000;

  private final DSLContext db;
  private final PeopleFacts people;

  ScreenDaysReader(DSLContext db, PeopleFacts people) {
    this.db = db;
    this.people = people;
  }

  public Map<CouncilDays, EntrySums> sums(ScreenId screen, Collection<CouncilDays> asked) {
    if (asked.isEmpty()) {
      return Map.of();
    }
    Map<GssCode, List<WorkerDay>> days = byCouncil(read(screen, asked), councilsOf(asked));
    return asked.stream()
        .distinct()
        .collect(
            toMap(Function.identity(), it -> over(it, days.getOrDefault(it.council(), List.of()))));
  }

  private static Set<GssCode> councilsOf(Collection<CouncilDays> asked) {
    return asked.stream().map(CouncilDays::council).collect(Collectors.toSet());
  }

  private List<WorkerDay> read(ScreenId screen, Collection<CouncilDays> asked) {
    LocalDate from = asked.stream().map(CouncilDays::from).min(LocalDate::compareTo).orElseThrow();
    LocalDate until =
        asked.stream().map(CouncilDays::until).max(LocalDate::compareTo).orElseThrow();
    return db.select(TIMING_ENTRY.PERSON_ID, TIMING_ENTRY.DAY, count(), sum(TIMING_ENTRY.MINUTES))
        .from(TIMING_ENTRY)
        .where(TIMING_ENTRY.SCREEN_ID.eq(screen.value()))
        .and(TIMING_ENTRY.STARTED_AT.ge(midnight(from.minusDays(1))))
        .and(TIMING_ENTRY.STARTED_AT.lt(midnight(until.plusDays(1))))
        .and(TIMING_ENTRY.DAY.ge(from))
        .and(TIMING_ENTRY.DAY.lt(until))
        .and(TIMING_ENTRY.DELETED_AT.isNull())
        .groupBy(TIMING_ENTRY.PERSON_ID, TIMING_ENTRY.DAY)
        .fetch(row ->
            new WorkerDay(
                new PersonId(row.value1()),
                row.value2(),
                row.value3(),
                row.value4().doubleValue()));
  }

  private static Instant midnight(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private Map<GssCode, List<WorkerDay>> byCouncil(List<WorkerDay> days, Set<GssCode> councils) {
    Map<PersonId, GssCode> homes = homes(days, councils);
    Map<GssCode, List<WorkerDay>> sorted = new HashMap<>();
    for (WorkerDay day : days) {
      GssCode home = homes.get(day.worker());
      if (home != null) {
        sorted.computeIfAbsent(home, any -> new ArrayList<>()).add(day);
      }
    }
    return sorted;
  }

  private Map<PersonId, GssCode> homes(List<WorkerDay> days, Set<GssCode> councils) {
    Map<PersonId, GssCode> homes = new HashMap<>();
    days.stream()
        .map(WorkerDay::worker)
        .distinct()
        .gather(Gatherers.windowFixed(AT_ONCE))
        .forEach(some ->
            people
                .people(some)
                .forEach((id, it) ->
                    it.council()
                        .filter(councils::contains)
                        .ifPresent(council -> homes.put(id, council))));
    return homes;
  }

  private static EntrySums over(CouncilDays asked, List<WorkerDay> days) {
    Set<PersonId> workers = new HashSet<>();
    int entries = 0;
    double minutes = 0;
    for (WorkerDay day : days) {
      if (asked.contains(day.day())) {
        workers.add(day.worker());
        entries += day.entries();
        minutes += day.minutes();
      }
    }
    return new EntrySums(workers.size(), entries, minutes);
  }

  private record WorkerDay(PersonId worker, LocalDate day, int entries, double minutes) {}
}
