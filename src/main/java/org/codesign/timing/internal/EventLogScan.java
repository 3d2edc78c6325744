package org.codesign.timing.internal;

import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.codesign.shared.PlainText;
import org.codesign.timing.ActivityForm;
import org.codesign.timing.ActivityRow;
import org.codesign.timing.ImportTally;
import org.codesign.timing.TimeEntry;
import org.codesign.timing.internal.EventLogFile.Event;
import org.jspecify.annotations.Nullable;

/** Looks through an event log: which activities there are, and how long they take. */
final class EventLogScan implements EventLogFile.Sink, Lifecycles.Pairs {

  private static final int MOST_ACTIVITIES = 500;
  private static final int LONGEST_NAME = 200;

  private final SheetFaults faults;
  private final Progress progress;
  private final Lifecycles lifecycles;
  private final Map<String, Activity> activities = new HashMap<>();
  private final Map<String, Activity> byName = new LinkedHashMap<>();
  private int cases;
  private int events;

  EventLogScan(SheetFaults faults, Progress progress) {
    this.faults = faults;
    this.progress = progress;
    this.lifecycles = new Lifecycles(faults, this);
  }

  /** As it is kept and shown; those that are the same so are one. */
  static String name(String activity) {
    String tidy = PlainText.tidyLine(activity);
    return tidy.codePointCount(0, tidy.length()) <= LONGEST_NAME
        ? tidy
        : tidy.substring(0, tidy.offsetByCodePoints(0, LONGEST_NAME));
  }

  @Override
  public void event(Event event) {
    events++;
    lifecycles.event(event);
  }

  @Override
  public void endCase() {
    cases++;
    lifecycles.endCase();
  }

  @Override
  public void progress(long packedBytes) {
    progress.at(packedBytes);
  }

  @Override
  public void pair(String activity, @Nullable String instance, Lifecycles.Pair pair) {
    Activity it = of(activity);
    Duration length = Duration.between(pair.start(), pair.end());
    it.pairs++;
    it.lengths.add(length.toMillis());
    it.tooLong += length.compareTo(TimeEntry.LONGEST.duration()) > 0 ? 1 : 0;
  }

  @Override
  public void unfinished(String activity, boolean isStart) {
    Activity it = of(activity);
    it.unfinished++;
    it.starts += isStart ? 1 : 0;
  }

  private Activity of(String activity) {
    Activity known = activities.get(activity);
    if (known == null) {
      if (activities.size() == MOST_ACTIVITIES) {
        throw faults.ofFile("timing.import.xes.activities");
      }
      known = byName.computeIfAbsent(name(activity), it -> new Activity());
      activities.put(activity, known);
    }
    return known;
  }

  /** Those that have a beginning at all, the most frequent first. */
  List<ActivityRow> activities() {
    List<Map.Entry<String, Activity>> sorted =
        byName.entrySet().stream()
            .filter(it -> it.getValue().pairs + it.getValue().starts > 0)
            .sorted((a, b) -> Integer.compare(b.getValue().pairs, a.getValue().pairs))
            .toList();
    return IntStream.range(0, sorted.size())
        .mapToObj(i -> sorted.get(i).getValue().row(i, sorted.get(i).getKey()))
        .toList();
  }

  Map<ImportTally, Integer> tallies() {
    Map<ImportTally, Integer> all = new EnumMap<>(ImportTally.class);
    all.put(ImportTally.CASES, cases);
    all.put(ImportTally.EVENTS, events);
    List<ActivityRow> rows = activities();
    all.put(ImportTally.PAIRS, rows.stream().mapToInt(ActivityRow::pairs).sum());
    all.put(ImportTally.UNFINISHED, rows.stream().mapToInt(ActivityRow::unfinished).sum());
    return all;
  }

  private static final class Activity {

    private int pairs;
    private int unfinished;
    private int starts;
    private int tooLong;
    private final DurationSketch lengths = new DurationSketch();

    ActivityRow row(int position, String name) {
      return new ActivityRow(
          position, name, pairs, unfinished, tooLong, lengths.median(), ActivityForm.LEFT_OUT);
    }
  }
}
