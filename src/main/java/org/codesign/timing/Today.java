package org.codesign.timing;

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

  public Optional<RunningEntry> running() {
    return Optional.ofNullable(runningNow);
  }
}
