package org.codesign.timing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.codesign.shared.Minutes;
import org.jspecify.annotations.Nullable;

/**
 * Where a worker's day stands.
 *
 * @param runningNow the timer, which may have begun on an earlier day
 * @param logged what the day's entries add up to, without the timer
 */
public record Today(LocalDate day, @Nullable RunningEntry runningNow, Minutes logged) {

  /** A timer that has run for longer may have been forgotten, and asks on every device. */
  private static final Minutes LONG = Minutes.of(3 * 60);

  public Optional<RunningEntry> running() {
    return Optional.ofNullable(runningNow);
  }

  /** How long the timer has run, where that is long enough to ask whether it was forgotten. */
  public Optional<Minutes> forgotten(Instant now) {
    return running()
        .filter(it -> it.startedAt().isBefore(now))
        .map(it -> Minutes.of(Duration.between(it.startedAt(), now)))
        .filter(it -> it.isLongerThan(LONG));
  }
}
