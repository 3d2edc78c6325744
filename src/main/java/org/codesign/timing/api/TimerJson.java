package org.codesign.timing.api;

import java.time.Instant;
import java.util.UUID;
import org.codesign.timing.EntryMode;
import org.codesign.timing.RunningEntry;
import org.codesign.timing.Source;
import org.jspecify.annotations.Nullable;

/** A running timer as the API says it. */
record TimerJson(
    UUID id,
    Source source,
    Instant startedAt,
    UUID system,
    @Nullable UUID task,
    EntryMode entryMode) {

  static TimerJson of(RunningEntry timer) {
    return new TimerJson(
        timer.id().value(),
        timer.source(),
        timer.startedAt(),
        timer.work().system().value(),
        EntryJson.taskOf(timer.work()),
        timer.work().mode());
  }

  static @Nullable TimerJson ofNullable(@Nullable RunningEntry timer) {
    return timer == null ? null : of(timer);
  }
}
