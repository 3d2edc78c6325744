package org.codesign.timing;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.codesign.catalogue.SystemId;

/**
 * Where a run's time went.
 *
 * @param bySteps work by step, in the order in which the steps were first begun; where they
 *     happened is left out of the keys
 * @param bySystems work by system; empty for work away from any
 * @param interruptions by what interrupted
 * @param keyedAgain work that entered what was entered elsewhere before
 * @param waiting work that was mostly waiting, and interruptions by the system
 */
public record TimeSpent(
    Map<StepPlace, Duration> bySteps,
    Map<Optional<SystemId>, Duration> bySystems,
    Map<Interruption, Duration> interruptions,
    Duration keyedAgain,
    Duration waiting) {

  /**
   * @param now what counts as the end of a run that goes on
   */
  public static TimeSpent of(WorkflowRun run, Instant now) {
    Sums sums = new Sums(run, now);
    return new TimeSpent(
        sums.by(Lap::isWork, it -> it.doing().at(null, null)),
        sums.by(Lap::isWork, it -> Optional.ofNullable(it.doing().system())),
        sums.by(it -> !it.isWork(), it -> Optional.ofNullable(it.interruption()).orElseThrow()),
        sums.of(it -> it.isWork() && it.keyedAgain()),
        sums.of(it -> it.isWork() ? it.waiting() : it.interruption() == Interruption.SYSTEM));
  }

  public Duration interrupted() {
    return interruptions.values().stream().reduce(Duration.ZERO, Duration::plus);
  }

  private record Sums(WorkflowRun run, Instant now) {

    <K> Map<K, Duration> by(Predicate<Lap> which, Function<Lap, K> key) {
      Map<K, Duration> sums = new LinkedHashMap<>();
      run.laps().stream()
          .filter(which)
          .forEach(it -> sums.merge(key.apply(it), it.lasted(now), Duration::plus));
      return sums;
    }

    Duration of(Predicate<Lap> which) {
      return run.laps().stream()
          .filter(which)
          .map(it -> it.lasted(now))
          .reduce(Duration.ZERO, Duration::plus);
    }
  }
}
