package org.codesign.timing.internal;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.codesign.db.generated.tables.TimingEntry.TIMING_ENTRY;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.sum;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import org.codesign.catalogue.ScreenId;
import org.codesign.identity.Colleague;
import org.codesign.identity.PeopleFacts;
import org.codesign.identity.PersonId;
import org.codesign.timing.ScreenTime;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Adds up how long entries on each screen are. */
@Component
public class ScreenTimeReader {

  private static final int AT_ONCE = 1000;

  private final DSLContext db;
  private final PeopleFacts people;

  ScreenTimeReader(DSLContext db, PeopleFacts people) {
    this.db = db;
    this.people = people;
  }

  public Map<ScreenId, ScreenTime> since(Instant since) {
    Map<ScreenId, List<OfWorker>> screens =
        db
            .select(
                TIMING_ENTRY.SCREEN_ID, TIMING_ENTRY.PERSON_ID, count(), sum(TIMING_ENTRY.MINUTES))
            .from(TIMING_ENTRY)
            .where(TIMING_ENTRY.SCREEN_ID.isNotNull())
            .and(TIMING_ENTRY.DELETED_AT.isNull())
            .and(TIMING_ENTRY.STARTED_AT.ge(since))
            .groupBy(TIMING_ENTRY.SCREEN_ID, TIMING_ENTRY.PERSON_ID)
            .stream()
            .collect(
                groupingBy(
                    row -> new ScreenId(row.value1()),
                    mapping(
                        row -> new OfWorker(new PersonId(row.value2()), row.value3(), row.value4()),
                        toList())));
    Map<PersonId, Colleague> workers = workers(screens);
    return screens.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, it -> screenTime(it.getValue(), workers)));
  }

  private Map<PersonId, Colleague> workers(Map<ScreenId, List<OfWorker>> screens) {
    Map<PersonId, Colleague> known = new HashMap<>();
    screens.values().stream()
        .flatMap(List::stream)
        .map(OfWorker::person)
        .distinct()
        .gather(Gatherers.windowFixed(AT_ONCE))
        .forEach(some -> known.putAll(people.people(some)));
    return known;
  }

  private static ScreenTime screenTime(List<OfWorker> entries, Map<PersonId, Colleague> workers) {
    Set<Object> councils =
        entries.stream()
            .map(it -> Optional.ofNullable(workers.get(it.person())).flatMap(Colleague::council))
            .flatMap(Optional::stream)
            .collect(Collectors.toSet());
    double minutes = entries.stream().mapToDouble(it -> it.minutes().doubleValue()).sum();
    int count = entries.stream().mapToInt(OfWorker::entries).sum();
    return new ScreenTime(
        entries.size(), councils.size(), Math.round(100 * minutes / count) / 100.0);
  }

  private record OfWorker(PersonId person, int entries, BigDecimal minutes) {}
}
