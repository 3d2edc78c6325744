package org.codesign.timing;

import static java.time.temporal.ChronoUnit.MICROS;
import static org.codesign.timing.TimeEntry.LONGEST;
import static org.codesign.timing.TimeEntry.LONGEST_UNASKED;

import java.time.Duration;
import java.time.Instant;
import org.codesign.shared.Minutes;
import org.codesign.timing.Stopping.BeforeItStarted;
import org.codesign.timing.Stopping.MustBeConfirmed;
import org.codesign.timing.Stopping.Stopped;
import org.codesign.timing.Stopping.TooLong;

/**
 * The timer a worker has running; a worker has one at most.
 *
 * @param id becomes the entry's when it stops
 * @param source {@code TIMER}, {@code SWITCH} or {@code PROMPT}
 * @param startedAt to the microsecond
 * @param version 1 when it was started, one more each time its start or its work is put right
 */
public record RunningEntry(EntryId id, Source source, Instant startedAt, Work work, int version) {

  public RunningEntry {
    startedAt = startedAt.truncatedTo(MICROS);
  }

  /**
   * Ends it at a moment, if that makes an entry.
   *
   * @param confirmed the person was asked about more than four hours and said it is right
   */
  public Stopping stop(Instant at, boolean confirmed) {
    if (at.isBefore(startedAt)) {
      return new BeforeItStarted(startedAt);
    }
    Minutes ran = Minutes.of(Duration.between(startedAt, at));
    if (ran.isLongerThan(LONGEST)) {
      return new TooLong(ran);
    }
    if (ran.isLongerThan(LONGEST_UNASKED) && !confirmed) {
      return new MustBeConfirmed(ran);
    }
    return new Stopped(LoggedEntry.first(new TimeEntry(id, source, startedAt, ran, work)));
  }

  /** Whether both say that the same work began at the same moment. */
  public boolean isSameStartAs(RunningEntry other) {
    return startedAt.equals(other.startedAt) && work.equals(other.work);
  }

  RunningEntry takingOver() {
    return new RunningEntry(id, Source.SWITCH, startedAt, work, version);
  }
}
