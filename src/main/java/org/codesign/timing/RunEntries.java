package org.codesign.timing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.codesign.catalogue.SystemId;
import org.codesign.identity.Actor;
import org.codesign.identity.PersonId;
import org.codesign.shared.Invalid;
import org.codesign.shared.Minutes;
import org.codesign.shared.NotFound;
import org.codesign.timing.LapOffer.Standing;
import org.codesign.timing.internal.LappedTime;
import org.codesign.timing.internal.RunReader;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.annotation.Validated;

/**
 * A finished run's time at the screen, offered to the time log. A lap becomes an entry with the
 * lap's own id, so it counts once however often it is sent (docs/decisions/0013).
 */
@Component
@Validated
@Transactional
public class RunEntries {

  private static final BigDecimal SHORTEST = new BigDecimal("0.01");

  private final TimeLog log;
  private final RunReader runs;
  private final LappedTime time;

  RunEntries(TimeLog log, RunReader runs, LappedTime time) {
    this.log = log;
    this.runs = runs;
    this.time = time;
  }

  /**
   * The data-entry laps of a finished run in their order; none while it goes on.
   *
   * @throws NotFound if it is not one's own run
   */
  @Transactional(readOnly = true)
  public List<LapOffer> offer(Actor actor, RunId run) {
    actor.mustBe(WorkflowRuns.RUNNERS);
    return offers(actor.id(), mine(actor, run));
  }

  /**
   * Logs these laps; those that were logged before, or cannot be, are left as they are.
   *
   * @throws Invalid if one of the days would have more than 24 hours; nothing was logged
   * @throws NotFound if it is not one's own run
   */
  public List<LapOffer> log(Actor actor, RunId id, Set<LapId> chosen) {
    actor.mustBe(WorkflowRuns.RUNNERS);
    WorkflowRun run = mine(actor, id);
    offers(actor.id(), run).stream()
        .filter(LapOffer::canBeLogged)
        .map(LapOffer::lap)
        .filter(it -> chosen.contains(it.id()))
        .forEach(it -> log.log(actor, entryOf(it), form(run, it)));
    return offers(actor.id(), run);
  }

  private static EntryForm form(WorkflowRun run, Lap lap) {
    SystemId system = lap.doing().system();
    if (system == null) {
      throw new IllegalStateException("not at a screen");
    }
    return new EntryForm(
        Source.TIMER,
        lap.startedAt(),
        minutes(lap).value(),
        new WorkForm(
            system,
            run.task(),
            lap.doing().step(),
            lap.doing().screen(),
            lap.keyedAgain() ? EntryMode.KEYED_AGAIN : EntryMode.DIRECT,
            null,
            null),
        null,
        0,
        true);
  }

  private List<LapOffer> offers(PersonId person, WorkflowRun run) {
    if (run.isRunning()) {
      return List.of();
    }
    List<Lap> laps = run.laps().stream().filter(Lap::isDataEntry).toList();
    LappedTime.Logged logged = time.logged(person, laps);
    return laps.stream().map(it -> new LapOffer(it, minutes(it), standing(it, logged))).toList();
  }

  private static Standing standing(Lap lap, LappedTime.Logged logged) {
    Minutes minutes = minutes(lap);
    if (logged.deleted().contains(lap.id())) {
      return Standing.TAKEN_OUT;
    }
    if (logged.kept().contains(lap.id())) {
      return Standing.LOGGED;
    }
    if (minutes.isLongerThan(TimeEntry.LONGEST) || minutes.value().compareTo(SHORTEST) < 0) {
      return Standing.IMPOSSIBLE;
    }
    if (minutes.isLongerThan(TimeEntry.LONGEST_UNASKED)) {
      return Standing.LONG;
    }
    return logged.overlaps(lap) ? Standing.OVERLAPS : Standing.OPEN;
  }

  private static Minutes minutes(Lap lap) {
    return lap.minutes(lap.startedAt());
  }

  private static EntryId entryOf(Lap lap) {
    return new EntryId(lap.id().value());
  }

  private WorkflowRun mine(Actor actor, RunId id) {
    return runs.one(actor.id(), id).orElseThrow(() -> new NotFound("run"));
  }
}
