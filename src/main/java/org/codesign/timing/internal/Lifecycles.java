package org.codesign.timing.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.codesign.timing.internal.EventLogFile.Event;
import org.jspecify.annotations.Nullable;

/**
 * Puts the start and the end of a piece of work together: within a case, of one activity (and of
 * one instance, where the log tells), first the oldest start of the same person, else the oldest.
 */
final class Lifecycles {

  private static final int MOST_OPEN = 10_000;

  private final SheetFaults faults;
  private final Pairs sink;
  private final Map<Key, List<Start>> open = new HashMap<>();
  private int openStarts;

  Lifecycles(SheetFaults faults, Pairs sink) {
    this.faults = faults;
    this.sink = sink;
  }

  /** Takes what was put together. */
  interface Pairs {

    /** A start and its end; the end may come before it. */
    void pair(String activity, @Nullable String instance, Pair pair);

    /** A start without an end, or an end without a start. */
    void unfinished(String activity, boolean isStart);
  }

  /**
   * A finished piece of work.
   *
   * @param resource who did it, if the log says
   */
  record Pair(String caseName, Instant start, Instant end, @Nullable String resource) {}

  private record Key(String activity, @Nullable String instance) {}

  private record Start(Instant at, @Nullable String resource) {}

  void event(Event event) {
    Instant at = event.at();
    if (at == null || event.activity().isEmpty()) {
      return;
    }
    Key key = new Key(event.activity(), event.instance());
    if (event.transition().equalsIgnoreCase("start")) {
      if (++openStarts > MOST_OPEN) {
        throw faults.ofFile("timing.import.xes.open");
      }
      open.computeIfAbsent(key, it -> new ArrayList<>()).add(new Start(at, event.resource()));
    } else if (event.transition().equalsIgnoreCase("complete")) {
      complete(key, at, event);
    }
  }

  private void complete(Key key, Instant at, Event event) {
    List<Start> starts = open.getOrDefault(key, List.of());
    if (starts.isEmpty()) {
      sink.unfinished(key.activity(), false);
      return;
    }
    Start start = starts.remove(indexOf(starts, event.resource()));
    openStarts--;
    String who = start.resource() == null ? event.resource() : start.resource();
    sink.pair(key.activity(), key.instance(), new Pair(event.caseName(), start.at(), at, who));
  }

  private static int indexOf(List<Start> starts, @Nullable String resource) {
    for (int i = 0; i < starts.size(); i++) {
      if (Objects.equals(starts.get(i).resource(), resource)) {
        return i;
      }
    }
    return 0;
  }

  void endCase() {
    open.forEach((key, starts) -> starts.forEach(start -> sink.unfinished(key.activity(), true)));
    open.clear();
    openStarts = 0;
  }
}
