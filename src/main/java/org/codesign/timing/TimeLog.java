package org.codesign.timing;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.codesign.identity.Actor;
import org.codesign.identity.PersonId;
import org.codesign.identity.Role;
import org.codesign.shared.Cursor;
import org.codesign.shared.NotFound;
import org.codesign.shared.Page;
import org.codesign.timing.Stopping.GoesOn;
import org.codesign.timing.Stopping.Stopped;
import org.codesign.timing.internal.StoredEntry;
import org.codesign.timing.internal.TimeEntryReader;
import org.codesign.timing.internal.TimeEntryStore;
import org.codesign.timing.internal.TimerStore;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.annotation.Validated;

/**
 * One's own time, kept by oneself; nobody ever reaches another person's. What is sent again with
 * the same id and content has no further effect.
 */
@Component
@Validated
@Transactional
public class TimeLog {

  private static final Set<Role> LOGGERS = Role.STAFF;

  private final TimerStore timers;
  private final TimeEntryStore entries;
  private final TimeEntryReader reader;
  private final LogRules rules;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  TimeLog(
      TimerStore timers,
      TimeEntryStore entries,
      TimeEntryReader reader,
      LogRules rules,
      Clock clock,
      ApplicationEventPublisher events) {
    this.timers = timers;
    this.entries = entries;
    this.reader = reader;
    this.rules = rules;
    this.clock = clock;
    this.events = events;
  }

  /**
   * Starts a timer. One that runs is stopped at the moment the new one starts.
   *
   * @throws org.codesign.shared.Invalid if the moment, the system or the task cannot be
   */
  public Starting start(Actor actor, EntryId id, @Valid TimerForm form) {
    actor.mustBe(LOGGERS);
    rules.checkMoment(form.startedAt(), "startedAt");
    entries.lock(actor.id());
    RunningEntry wanted = form.timer(id);
    RunningEntry running = timers.of(actor.id()).orElse(null);
    if (running != null && running.id().equals(id)) {
      return running.isSameStartAs(wanted)
          ? new Starting.Started(running)
          : new Starting.Differs(running, wanted);
    }
    Optional<StoredEntry> ended = entries.find(actor.id(), id);
    if (ended.isPresent()) {
      return new Starting.EndedSince(running, ended.get().unlessDeleted());
    }
    rules.checkStarted(wanted);
    if (running == null) {
      timers.put(actor.id(), wanted);
      return new Starting.Started(wanted);
    }
    return switchTo(actor.id(), running, wanted, form.confirmed());
  }

  private Starting switchTo(
      PersonId person, RunningEntry running, RunningEntry next, boolean confirmed) {
    return switch (running.stop(next.startedAt(), confirmed)) {
      case Stopped stopped -> {
        end(person, running, stopped.entry(), "startedAt");
        timers.put(person, next.takingOver());
        yield new Starting.Switched(next.takingOver(), stopped.entry());
      }
      case GoesOn why -> new Starting.StillRunning(running, why);
    };
  }

  /**
   * Stops the timer at a moment. A timer that was stopped before answers with its entry as it is.
   *
   * @param confirmed more than four hours are right
   * @throws NotFound if no such timer of one's own ever ran
   * @throws org.codesign.shared.Invalid if the moment cannot be
   */
  public Stopping stop(Actor actor, EntryId timer, Instant at, boolean confirmed) {
    actor.mustBe(LOGGERS);
    rules.checkMoment(at, "at");
    entries.lock(actor.id());
    Optional<RunningEntry> running = timers.of(actor.id()).filter(it -> it.id().equals(timer));
    if (running.isEmpty()) {
      return new Stopped(mine(actor, timer));
    }
    Stopping stopping = running.get().stop(at, confirmed);
    if (stopping instanceof Stopped stopped) {
      end(actor.id(), running.get(), stopped.entry(), "at");
    }
    return stopping;
  }

  private void end(PersonId person, RunningEntry running, TimeEntry entry, String field) {
    rules.checkEnded(entry, reader.restOfDay(person, entry), field);
    timers.remove(person, running.id());
    keep(person, entry);
  }

  /**
   * Logs an entry that was made on a device; a running timer of the same id has become it. One that
   * was deleted comes back when the same content is logged again.
   *
   * @throws org.codesign.shared.Invalid if the entry cannot be: in the future, over 24 hours in its
   *     day, over four hours unconfirmed, an unknown system or task
   * @throws NotFound if the id belongs to somebody else's entry
   */
  public Logging log(Actor actor, EntryId id, @Valid EntryForm form) {
    actor.mustBe(LOGGERS);
    rules.checkMoment(form.startedAt(), "startedAt");
    entries.lock(actor.id());
    TimeEntry offered = form.entry(id);
    Optional<StoredEntry> kept = entries.find(actor.id(), id);
    if (kept.isPresent()) {
      return logAgain(actor.id(), kept.get(), offered);
    }
    rules.checkNew(offered, form.confirmed(), reader.restOfDay(actor.id(), offered));
    timers.remove(actor.id(), id);
    keep(actor.id(), offered);
    return new Logging.Logged(offered);
  }

  private Logging logAgain(PersonId person, StoredEntry kept, TimeEntry offered) {
    if (!kept.entry().equals(offered)) {
      return new Logging.Differs(kept.entry(), offered);
    }
    if (kept.deleted()) {
      rules.checkRestored(offered, reader.restOfDay(person, offered));
      entries.restore(person, offered.id());
    }
    return new Logging.LoggedBefore(offered);
  }

  /**
   * Takes an entry out of the log; {@link #log} with the same content brings it back.
   *
   * @throws NotFound if there is none, or it is not one's own
   */
  public void delete(Actor actor, EntryId id) {
    actor.mustBe(LOGGERS);
    entries.lock(actor.id());
    entries.delete(actor.id(), id);
  }

  /** Where one's day stands. */
  @Transactional(readOnly = true)
  public Today today(Actor actor) {
    actor.mustBe(LOGGERS);
    LocalDate day = Days.of(clock.instant());
    return new Today(
        day, timers.of(actor.id()).orElse(null), reader.total(actor.id(), Period.of(day)));
  }

  /** One's own entries that began in these days, newest first, 100 a page. */
  @Transactional(readOnly = true)
  public Page<TimeEntry> entries(Actor actor, Period period, @Nullable Cursor after) {
    actor.mustBe(LOGGERS);
    return reader.page(actor.id(), period, after);
  }

  /** What one logged last, each once, at most six; the newest first. */
  @Transactional(readOnly = true)
  public List<Work> recent(Actor actor) {
    actor.mustBe(LOGGERS);
    return reader.recent(actor.id());
  }

  private TimeEntry mine(Actor actor, EntryId id) {
    return entries
        .find(actor.id(), id)
        .filter(it -> !it.deleted())
        .map(StoredEntry::entry)
        .orElseThrow(() -> new NotFound("timer"));
  }

  private void keep(PersonId person, TimeEntry entry) {
    entries.add(person, entry);
    events.publishEvent(new TimeEnded(entry.id()));
  }
}
