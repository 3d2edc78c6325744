package org.codesign.timing.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.UUID;
import org.codesign.timing.RunningEntry;
import org.codesign.timing.Source;
import org.jspecify.annotations.Nullable;

/**
 * A running timer as the API says it.
 *
 * @param version what a change of it says it replaces
 */
record TimerJson(
    UUID id, Source source, Instant startedAt, @JsonUnwrapped WorkJson work, int version) {

  static TimerJson of(RunningEntry timer) {
    return new TimerJson(
        timer.id().value(),
        timer.source(),
        timer.startedAt(),
        WorkJson.of(timer.work()),
        timer.version());
  }

  static @Nullable TimerJson ofNullable(@Nullable RunningEntry timer) {
    return timer == null ? null : of(timer);
  }
}
