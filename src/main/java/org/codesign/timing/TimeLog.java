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
import org.codesign.timing.internal.Met;
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

  private static final Set<Role> LOGGERS = Role.FRONTLINE;

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
   * Starts a timer, or puts right when it started and for what. Another one that runs is stopped at
   * the moment the new one starts.
   *
   * @throws org.codesign.shared.Invalid if the moment, the system or the task cannot be
   */
  public Starting start(Actor actor, EntryId id, @Valid TimerForm form) {
    actor.mustBe(LOGGERS);
    entries.lock(actor.id());
    rules.checkMoment(form.startedAt(), "startedAt");
    rules.checkWork(form.work());
    RunningEntry wanted = form.timer(id);
    RunningEntry running = timers.of(actor.id()).orElse(null);
    if (running != null && running.id().equals(id)) {
      return startAgain(actor.id(), running, wanted, form.replaces());
    }
    Optional<LoggedEntry> ended = entries.find(actor.id(), id);
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

  private Starting startAgain(
      PersonId person, RunningEntry running, RunningEntry wanted, int replaces) {
    if (running.isSameStartAs(wanted)) {
      return new Starting.Started(running);
    }
    if (running.version() != replaces) {
      return new Starting.Differs(running, wanted);
    }
    rules.checkStarted(wanted);
    timers.change(person, wanted);
    return new Starting.Started(wanted);
  }

  private Starting switchTo(
      PersonId person, RunningEntry running, RunningEntry next, boolean confirmed) {
    return switch (running.stop(next.startedAt(), confirmed)) {
      case Stopped stopped -> {
        end(person, stopped.entry(), "startedAt");
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
      end(actor.id(), stopped.entry(), "at");
    }
    return stopping;
  }

  private void end(PersonId person, LoggedEntry ended, String field) {
    TimeEntry entry = ended.entry();
    rules.checkEnded(entry, reader.restOf(person, entry), field);
    timers.remove(person, entry.id());
    keep(person, ended, clock.instant());
  }

  /**
   * Logs an entry that was made on a device, or a change of one; a running timer of the same id has
   * become it. Each write makes one version: whatever arrives again, late or in another order, is
   * known by the version it makes, and has no further effect. A deleted entry comes back when the
   * version that is its deletion is replaced.
   *
   * @throws org.codesign.shared.Invalid if the entry cannot be: in the future, over 24 hours in its
   *     day, over four hours unconfirmed, an unknown system or task
   * @throws NotFound if the id belongs to somebody else's entry
   */
  public Logging log(Actor actor, EntryId id, @Valid EntryForm form) {
    actor.mustBe(LOGGERS);
    entries.lock(actor.id());
    rules.checkMoment(form.startedAt(), "startedAt");
    rules.checkWork(form.work());
    TimeEntry offered = form.entry(id);
    Met met = entries.meet(actor.id(), offered);
    LoggedEntry kept = met.kept();
    if (kept != null && kept.version() != form.replaces()) {
      return isWritten(kept, offered, form.replaces() + 1)
          ? new Logging.LoggedBefore(kept)
          : new Logging.Differs(kept, offered);
    }
    rules.checkLogged(offered, form.confirmed(), met.restOfDay());
    LoggedEntry logged = new LoggedEntry(offered, form.replaces() + 1, false);
    if (kept == null) {
      if (met.isTimer()) {
        timers.remove(actor.id(), id);
      }
      keep(actor.id(), logged, recordedAt(form));
      return new Logging.Logged(logged);
    }
    entries.change(actor.id(), logged);
    events.publishEvent(new TimeChanged(id));
    return new Logging.Changed(logged);
  }

  /** A device's clock may be ahead; nothing was recorded after it arrived. */
  private Instant recordedAt(EntryForm form) {
    Instant now = clock.instant();
    Instant said = form.recordedAt();
    return said == null || said.isAfter(now) || said.isBefore(form.startedAt()) ? now : said;
  }

  private boolean isWritten(LoggedEntry kept, TimeEntry offered, int version) {
    return version == kept.version()
        ? kept.says(offered)
        : entries.version(kept.id(), version).filter(it -> it.says(offered)).isPresent();
  }

  /**
   * Takes an entry out of the log; {@link #log} brings it back.
   *
   * @param replaces the version that the worker saw; null to delete whatever it says now
   * @throws NotFound if there is none, or it is not one's own
   */
  public Deleting delete(Actor actor, EntryId id, @Nullable Integer replaces) {
    actor.mustBe(LOGGERS);
    entries.lock(actor.id());
    LoggedEntry kept = entries.find(actor.id(), id).orElseThrow(() -> new NotFound("time entry"));
    if (kept.deleted() || isDeletedBefore(id, replaces)) {
      return new Deleting.Deleted();
    }
    if (replaces != null && replaces != kept.version()) {
      return new Deleting.Differs(kept);
    }
    entries.delete(actor.id(), id);
    events.publishEvent(new TimeChanged(id));
    return new Deleting.Deleted();
  }

  private boolean isDeletedBefore(EntryId id, @Nullable Integer replaces) {
    return replaces != null
        && entries.version(id, replaces + 1).filter(LoggedEntry::deleted).isPresent();
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
  public Page<LoggedEntry> entries(Actor actor, Period period, @Nullable Cursor after) {
    actor.mustBe(LOGGERS);
    return reader.page(actor.id(), period, after);
  }

  /** What one logged last, each once, at most six; the newest first. */
  @Transactional(readOnly = true)
  public List<Work> recent(Actor actor) {
    actor.mustBe(LOGGERS);
    return reader.recent(actor.id());
  }

  private LoggedEntry mine(Actor actor, EntryId id) {
    return entries
        .find(actor.id(), id)
        .filter(it -> !it.deleted())
        .orElseThrow(() -> new NotFound("timer"));
  }

  private void keep(PersonId person, LoggedEntry entry, Instant recordedAt) {
    entries.add(person, entry, recordedAt);
    events.publishEvent(new TimeEnded(entry.id()));
  }
}
