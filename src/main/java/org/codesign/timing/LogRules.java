package org.codesign.timing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.codesign.shared.Invalid;
import org.codesign.shared.Invalid.Fault;
import org.codesign.shared.Minutes;
import org.springframework.stereotype.Component;

/** What is refused of a timer or an entry, each fault with the name of its field. */
@Component
class LogRules {

  /** Nothing was logged here before; an older moment is a mistyped year. */
  private static final Instant EARLIEST = Instant.parse("2020-01-01T00:00:00Z");

  /** Clocks of devices differ a little from the server's. */
  private static final Duration LEEWAY = Duration.ofMinutes(2);

  private final WorkRules work;
  private final Clock clock;

  LogRules(WorkRules work, Clock clock) {
    this.work = work;
    this.clock = clock;
  }

  /** A moment that has been. Comes before everything that computes with it. */
  void checkMoment(Instant moment, String field) {
    if (moment.isBefore(EARLIEST)) {
      throw new Invalid(field, "timing.moment.early");
    }
    if (isInTheFuture(moment)) {
      throw new Invalid(field, "timing.moment.future");
    }
  }

  /** Comes before the work is made of what was said. */
  void checkWork(WorkForm form) {
    refuse(work.faultsOf(form));
  }

  /** A timer that starts; one that would be over the limit already is refused. */
  void checkStarted(RunningEntry timer) {
    if (!timer.source().isTimed()) {
      throw new Invalid("source", "timing.source.timer");
    }
    Duration since = Duration.between(timer.startedAt(), clock.instant());
    if (since.compareTo(TimeEntry.LONGEST.duration()) > 0) {
      throw new Invalid("startedAt", "timing.timer.old");
    }
  }

  /** An entry that a timer leaves behind; {@code field} is what said when it ends. */
  void checkEnded(TimeEntry entry, Minutes restOfDay, String field) {
    refuse(faultsInTime(entry, restOfDay, field));
  }

  /** An entry as logged or changed by hand. */
  void checkLogged(TimeEntry entry, boolean confirmed, Minutes restOfDay) {
    List<Fault> faults = new ArrayList<>();
    if (!entry.source().isLoggedByHand()) {
      faults.add(new Fault("source", "timing.source.elsewhere"));
    }
    if (entry.mustBeConfirmed() && !confirmed) {
      faults.add(new Fault("confirmed", "timing.minutes.confirm"));
    }
    faults.addAll(faultsInTime(entry, restOfDay, "minutes"));
    refuse(faults);
  }

  private List<Fault> faultsInTime(TimeEntry entry, Minutes restOfDay, String field) {
    List<Fault> faults = new ArrayList<>();
    if (isInTheFuture(entry.endedAt())) {
      faults.add(new Fault(field, "timing.moment.future"));
    }
    if (restOfDay.plus(entry.minutes()).isLongerThan(TimeEntry.LONGEST_DAY)) {
      faults.add(new Fault(field, "timing.day.full"));
    }
    return faults;
  }

  private boolean isInTheFuture(Instant moment) {
    return moment.isAfter(clock.instant().plus(LEEWAY));
  }

  private static void refuse(List<Fault> faults) {
    if (!faults.isEmpty()) {
      throw new Invalid(faults);
    }
  }
}
