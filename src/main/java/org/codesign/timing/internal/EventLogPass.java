package org.codesign.timing.internal;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.codesign.shared.Minutes;
import org.codesign.timing.ActivityForm;
import org.codesign.timing.Days;
import org.codesign.timing.ImportTally;
import org.codesign.timing.TimeEntry;
import org.codesign.timing.internal.BulkEntries.ImportedEntry;
import org.codesign.timing.internal.EventLogFile.Event;
import org.codesign.timing.internal.Pseudonyms.Numbers;
import org.jspecify.annotations.Nullable;

/**
 * Turns the pairs of an event log into entries. The same pair has the same id each time it comes,
 * so logs may overlap.
 */
final class EventLogPass implements EventLogFile.Sink, Lifecycles.Pairs {

  /** A system's own record reaches further back than what people log. */
  private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

  private final Map<String, ActivityForm> wanted;
  private final Map<String, ActivityForm> known = new HashMap<>();
  private final Numbers numbers;
  private final ImportedWorkers workers;
  private final BulkEntries bulk;
  private final Progress progress;
  private final Instant now;
  private final Lifecycles lifecycles;
  private final Map<ImportTally, Integer> tallies = new EnumMap<>(ImportTally.class);
  private int written;

  EventLogPass(
      Map<String, ActivityForm> wanted,
      Numbers numbers,
      ImportedWorkers workers,
      BulkEntries bulk,
      SheetFaults faults,
      Progress progress,
      Instant now) {
    this.wanted = wanted;
    this.numbers = numbers;
    this.workers = workers;
    this.bulk = bulk;
    this.progress = progress;
    this.now = now;
    this.lifecycles = new Lifecycles(faults, this);
  }

  @Override
  public void event(Event event) {
    lifecycles.event(event);
  }

  @Override
  public void progress(long packedBytes) {
    progress.at(packedBytes);
  }

  @Override
  public void endCase() {
    lifecycles.endCase();
  }

  @Override
  public void unfinished(String activity, boolean isStart) {
    // counted when the log was looked through
  }

  @Override
  public void pair(String activity, @Nullable String instance, Lifecycles.Pair pair) {
    ActivityForm form =
        known.computeIfAbsent(
            activity, it -> wanted.getOrDefault(EventLogScan.name(it), ActivityForm.LEFT_OUT));
    UUID system = ActivityStore.systemOf(form);
    Duration length = Duration.between(pair.start(), pair.end());
    if (system == null) {
      count(ImportTally.NOT_WANTED);
    } else if (length.isNegative() || pair.start().isBefore(EARLIEST) || pair.end().isAfter(now)) {
      count(ImportTally.OUT_OF_TIME);
    } else if (length.compareTo(TimeEntry.LONGEST.duration()) > 0) {
      count(ImportTally.TOO_LONG);
    } else {
      write(activity, instance, pair, form, system);
    }
  }

  private void write(
      String activity,
      @Nullable String instance,
      Lifecycles.Pair pair,
      ActivityForm form,
      UUID system) {
    String resource = pair.resource();
    if (resource == null) {
      count(ImportTally.UNNAMED);
    }
    BigDecimal minutes = Minutes.of(Duration.between(pair.start(), pair.end())).value();
    bulk.add(
        numbers.of(
            "entry",
            pair.caseName(),
            activity,
            instance == null ? "" : instance,
            resource == null ? "" : resource,
            pair.start().toString(),
            pair.end().toString()),
        workers.of(resource),
        new ImportedEntry(
            pair.start(),
            Days.of(pair.start()),
            minutes,
            system,
            ActivityStore.taskOf(form),
            form.entryMode(),
            pair.end()));
    written++;
  }

  private void count(ImportTally what) {
    tallies.merge(what, 1, Integer::sum);
  }

  int written() {
    return written;
  }

  Map<ImportTally, Integer> tallies() {
    return tallies;
  }
}
