package org.codesign.timing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.codesign.catalogue.Catalogue;
import org.codesign.catalogue.StepId;
import org.codesign.catalogue.TaskId;
import org.codesign.catalogue.TaskListItem;
import org.codesign.identity.Actor;
import org.codesign.identity.Role;
import org.codesign.privacy.SmallNumbers;
import org.codesign.shared.GssCode;
import org.codesign.shared.NotFound;
import org.codesign.timing.internal.StepTimesReader;
import org.codesign.timing.internal.StepTimesReader.OfWorker;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How long the steps of a task take over many runs, without interruptions: one's own, and, with
 * small numbers protected, those of many.
 */
@Component
@Transactional(readOnly = true)
public class StepTimes {

  /** Those who see figures about many. */
  public static final Set<Role> OVERSEERS = Set.of(Role.COUNCIL_LEAD, Role.FACILITATOR);

  private final StepTimesReader reader;
  private final Catalogue catalogue;
  private final Clock clock;

  StepTimes(StepTimesReader reader, Catalogue catalogue, Clock clock) {
    this.reader = reader;
    this.catalogue = catalogue;
    this.clock = clock;
  }

  /**
   * Over one's own finished runs, each counted once; the steps in their order.
   *
   * @throws NotFound if there is no such task
   */
  public List<StepTime> own(Actor actor, TaskId task) {
    actor.mustBe(WorkflowRuns.RUNNERS);
    Map<StepId, double[]> minutes = reader.own(actor.id(), task);
    return steps(actor, task).steps().stream()
        .map(it -> new StepTime(it.id(), it.name(), own(minutes.get(it.id()))))
        .toList();
  }

  private static @Nullable Spread own(double @Nullable [] minutes) {
    return minutes == null ? null : Spread.of(minutes.length, minutes);
  }

  /**
   * Over the runs finished before this month: for a facilitator of all councils, else of the
   * actor's own. Each worker counts once, by the median of their runs, so that nobody's many runs
   * make a figure; whole months, so that nobody's newest run shows in a difference. No sums over
   * steps are given, so what is held back cannot be worked out from the rest.
   *
   * @throws NotFound if there is no such task
   */
  public List<StepTime> ofMany(Actor actor, TaskId task) {
    actor.mustBe(OVERSEERS);
    Map<StepId, List<OfWorker>> workers =
        actor.is(Role.FACILITATOR)
            ? reader.national(task, monthsStart())
            : reader.council(council(actor), task, monthsStart());
    Predicate<List<OfWorker>> mayShow =
        actor.is(Role.FACILITATOR) ? StepTimes::mayShowToAll : StepTimes::mayShowToLead;
    return steps(actor, task).steps().stream()
        .map(it ->
            new StepTime(
                it.id(), it.name(), ofMany(workers.getOrDefault(it.id(), List.of()), mayShow)))
        .toList();
  }

  private static GssCode council(Actor lead) {
    return lead.council().orElseThrow(() -> new NotFound("council"));
  }

  private static boolean mayShowToAll(List<OfWorker> workers) {
    long councils = workers.stream().map(OfWorker::council).distinct().count();
    return SmallNumbers.mayShow(workers.size(), Math.toIntExact(councils));
  }

  private static boolean mayShowToLead(List<OfWorker> workers) {
    return SmallNumbers.mayShowToOwnLead(workers.size());
  }

  private static @Nullable Spread ofMany(
      List<OfWorker> workers, Predicate<List<OfWorker>> mayShow) {
    if (!mayShow.test(workers)) {
      return null;
    }
    int runs = workers.stream().mapToInt(OfWorker::runs).sum();
    double[] medians = workers.stream().mapToDouble(OfWorker::median).toArray();
    return Spread.of(SmallNumbers.rounded(runs), medians).rounded();
  }

  private Instant monthsStart() {
    LocalDate today = Days.of(clock.instant());
    return Days.startOf(today.withDayOfMonth(1));
  }

  private TaskListItem steps(Actor actor, TaskId task) {
    return catalogue.tasks(actor).stream()
        .filter(it -> it.id().equals(task))
        .findFirst()
        .orElseThrow(() -> new NotFound("task"));
  }
}
