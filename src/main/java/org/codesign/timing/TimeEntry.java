package org.codesign.timing;

import static java.time.temporal.ChronoUnit.MICROS;

import java.time.Instant;
import java.time.LocalDate;
import org.codesign.shared.Minutes;

/**
 * A stretch of data-entry time by one worker. Two entries are equal when their whole content is.
 *
 * @param startedAt to the microsecond
 * @param minutes at most {@link #LONGEST}; longer is refused with {@link IllegalArgumentException}
 */
public record TimeEntry(EntryId id, Source source, Instant startedAt, Minutes minutes, Work work) {

  public static final Minutes LONGEST = Minutes.of(16 * 60);

  /** Longer ones happen, but a slip of the finger or a forgotten timer is likelier. */
  public static final Minutes LONGEST_UNASKED = Minutes.of(4 * 60);

  /** What all entries of one day may add up to. */
  public static final Minutes LONGEST_DAY = Minutes.of(24 * 60);

  public TimeEntry {
    if (minutes.isLongerThan(LONGEST)) {
      throw new IllegalArgumentException("over 16 hours in one time entry: " + minutes.value());
    }
    startedAt = startedAt.truncatedTo(MICROS);
  }

  /** The day it counts to: the one it began on. */
  public LocalDate day() {
    return Days.of(startedAt);
  }

  public Instant endedAt() {
    return startedAt.plus(minutes.duration());
  }

  public boolean mustBeConfirmed() {
    return minutes.isLongerThan(LONGEST_UNASKED);
  }
}
