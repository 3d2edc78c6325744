package org.codesign.timing;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.codesign.catalogue.StepId;
import org.codesign.catalogue.TaskId;
import org.codesign.catalogue.TaskListItem;
import org.codesign.identity.Actor;
import org.codesign.identity.PersonId;
import org.codesign.identity.Role;
import org.codesign.privacy.FreeText;
import org.codesign.shared.Cursor;
import org.codesign.shared.Invalid;
import org.codesign.shared.NotFound;
import org.codesign.shared.Page;
import org.codesign.timing.Lapping.Lapped;
import org.codesign.timing.Lapping.WentOnElsewhere;
import org.codesign.timing.RunStarting.AnotherRuns;
import org.codesign.timing.RunStarting.Started;
import org.codesign.timing.internal.RunReader;
import org.codesign.timing.internal.RunStore;
import org.codesign.timing.internal.TimeEntryStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.annotation.Validated;

/**
 * One's own workflow runs; nobody ever reaches another person's. One is open at most. All moments
 * are the server's, so that it does not matter on which device a button is pressed.
 */
@Component
@Validated
@Transactional
public class WorkflowRuns {

  /** Those who do the work. */
  public static final Set<Role> RUNNERS = Role.FRONTLINE;

  private final RunStore store;
  private final RunReader reader;
  private final TimeEntryStore entries;
  private final RunRules rules;
  private final Clock clock;

  WorkflowRuns(
      RunStore store, RunReader reader, TimeEntryStore entries, RunRules rules, Clock clock) {
    this.store = store;
    this.reader = reader;
    this.entries = entries;
    this.rules = rules;
    this.clock = clock;
  }

  /**
   * Starts at the first step of the task, at the screen where the person did it last.
   *
   * @throws Invalid if there is no such task
   * @throws NotFound if somebody else's run has the id
   */
  public RunStarting start(Actor actor, RunId id, TaskId task) {
    actor.mustBe(RUNNERS);
    TaskListItem wanted = rules.task(actor, task);
    entries.lock(actor.id());
    Optional<WorkflowRun> before = reader.any(actor.id(), id);
    if (before.isPresent()) {
      return new Started(before.get());
    }
    Optional<WorkflowRun> open = reader.running(actor.id());
    if (open.isPresent()) {
      return new AnotherRuns(open.get());
    }
    store.start(actor, id, task, beginning(actor.id(), wanted), clock.instant());
    return new Started(mine(actor, id));
  }

  private StepPlace beginning(PersonId person, TaskListItem task) {
    if (task.steps().isEmpty()) {
      return StepPlace.step(null);
    }
    StepId first = task.steps().getFirst().id();
    return reader.habits(person, task.id()).getOrDefault(first, StepPlace.step(first));
  }

  /** The one that is open. */
  @Transactional(readOnly = true)
  public Optional<WorkflowRun> running(Actor actor) {
    actor.mustBe(RUNNERS);
    return reader.running(actor.id());
  }

  /**
   * @throws NotFound if there is none, it was deleted, or it is not one's own
   */
  @Transactional(readOnly = true)
  public WorkflowRun run(Actor actor, RunId id) {
    actor.mustBe(RUNNERS);
    return mine(actor, id);
  }

  /** One's own finished runs, newest first, 20 a page. */
  @Transactional(readOnly = true)
  public Page<RunListItem> finished(Actor actor, @Nullable Cursor after) {
    actor.mustBe(RUNNERS);
    return reader.finished(actor.id(), after);
  }

  /** Where the person was the last time at each step of a task. */
  @Transactional(readOnly = true)
  public Map<StepId, StepPlace> habits(Actor actor, TaskId task) {
    actor.mustBe(RUNNERS);
    return reader.habits(actor.id(), task);
  }

  /**
   * Goes on to another step, screen or interruption. A press that only adds the system to a lap
   * without one places that lap; one that asks for what is there already changes nothing.
   *
   * @throws Invalid if the step, the system or the screen cannot be
   * @throws NotFound if it is not one's own run
   */
  public Lapping lap(Actor actor, RunId id, @Valid LapForm press) {
    actor.mustBe(RUNNERS);
    entries.lock(actor.id());
    WorkflowRun run = mine(actor, id);
    if (run.has(press.id())) {
      return new Lapped(run);
    }
    if (!run.goesOnWith(press.after())) {
      return new WentOnElsewhere(run);
    }
    Lap current = run.current();
    if (current.isAlready(press)) {
      return new Lapped(run);
    }
    if (!current.doing().equals(press.doing())) {
      rules.check(actor, run.task(), press.doing());
    }
    if (current.isPlacedBy(press)) {
      store.place(current.id(), press.doing());
    } else {
      store.lap(run, press, now(run));
    }
    return new Lapped(mine(actor, id));
  }

  /**
   * Says of a stretch of work what it was.
   *
   * @throws NotFound if the run or the lap is not one's own
   */
  public WorkflowRun mark(Actor actor, RunId id, LapId lap, boolean keyedAgain, boolean waiting) {
    actor.mustBe(RUNNERS);
    entries.lock(actor.id());
    if (!mine(actor, id).has(lap)) {
      throw new NotFound("lap");
    }
    store.mark(lap, keyedAgain, waiting);
    return mine(actor, id);
  }

  /**
   * Keeps a note for oneself.
   *
   * @throws Invalid if something in it may tell who a person is
   * @throws org.codesign.shared.Stale if it was changed since it was read
   */
  public WorkflowRun note(Actor actor, RunId id, @Valid NoteForm note) {
    actor.mustBe(RUNNERS);
    FreeText.check("text", note.text());
    mine(actor, id);
    store.note(actor.id(), id, note);
    return mine(actor, id);
  }

  /**
   * Finishes the run; one that is finished stays as it is.
   *
   * @param after the lap that was going on when the button was pressed
   * @param at when the work really ended, for a run that was forgotten; null for now
   * @throws Invalid if that moment is before the lap began, or in the future
   */
  public Lapping finish(Actor actor, RunId id, LapId after, @Nullable Instant at) {
    actor.mustBe(RUNNERS);
    entries.lock(actor.id());
    WorkflowRun run = mine(actor, id);
    if (!run.isRunning()) {
      return new Lapped(run);
    }
    if (!run.goesOnWith(after)) {
      return new WentOnElsewhere(run);
    }
    Instant end = at == null ? now(run) : at;
    if (end.isBefore(run.current().startedAt())) {
      throw new Invalid("at", "runs.finish.early");
    }
    if (end.isAfter(now(run))) {
      throw new Invalid("at", "timing.moment.future");
    }
    store.finish(run, end);
    return new Lapped(mine(actor, id));
  }

  /**
   * Takes a run away, an open one too; {@link #restore} brings it back.
   *
   * @throws NotFound if there is none, or it is not one's own
   */
  public void delete(Actor actor, RunId id) {
    actor.mustBe(RUNNERS);
    entries.lock(actor.id());
    store.delete(actor.id(), id);
  }

  /**
   * Brings a deleted run back; one that was open goes on, as though it had never been away.
   *
   * @throws NotFound if there is none, or it is not one's own
   */
  public RunStarting restore(Actor actor, RunId id) {
    actor.mustBe(RUNNERS);
    entries.lock(actor.id());
    WorkflowRun run = reader.any(actor.id(), id).orElseThrow(() -> new NotFound("run"));
    Optional<WorkflowRun> open = reader.running(actor.id()).filter(it -> !it.id().equals(id));
    if (run.isRunning() && open.isPresent()) {
      return new AnotherRuns(open.get());
    }
    store.restore(actor.id(), id);
    return new Started(mine(actor, id));
  }

  private WorkflowRun mine(Actor actor, RunId id) {
    return reader.one(actor.id(), id).orElseThrow(() -> new NotFound("run"));
  }

  /** A clock that was set back must not end a lap before it began. */
  private Instant now(WorkflowRun run) {
    Instant now = clock.instant();
    Instant began = run.current().startedAt();
    return now.isBefore(began) ? began : now;
  }
}
