package org.codesign.suppliers.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.codesign.catalogue.ScreenId;
import org.codesign.shared.GssCode;
import org.codesign.statistics.DifferenceInDifferences.Change;
import org.codesign.suppliers.Held;
import org.codesign.suppliers.Measured;
import org.codesign.suppliers.ProofRule;
import org.codesign.suppliers.Sides;
import org.codesign.timing.CouncilDays;
import org.codesign.timing.EntrySums;
import org.codesign.timing.TimeFacts;
import org.springframework.stereotype.Component;

/** Holds councils with a fix against those without it, over the same days. */
@Component
class ScreenComparison {

  private final TimeFacts time;

  ScreenComparison(TimeFacts time) {
    this.time = time;
  }

  Measured measure(ScreenId screen, Rollout rollout) {
    List<Spans> released =
        rollout.released().stream().flatMap(it -> spans(rollout, it).stream()).toList();
    Map<CouncilDays, EntrySums> ours =
        time.onScreen(screen, released.stream().flatMap(Spans::both).toList());
    List<Spans> counted = released.stream().filter(it -> it.in(ours).isMeasured()).toList();
    List<Spans> asked =
        rollout.others().stream().flatMap(it -> without(rollout, it, counted)).toList();
    Map<CouncilDays, EntrySums> theirs =
        time.onScreen(screen, asked.stream().flatMap(Spans::both).toList());
    return ProofRule.measure(
        released.stream().map(it -> it.in(ours)).toList(),
        rollout.others().stream()
            .flatMap(council -> held(council, asked, theirs).stream())
            .toList());
  }

  private static Optional<Spans> spans(Rollout rollout, GssCode council) {
    return rollout.after(council).map(after -> new Spans(rollout.before(council), after));
  }

  /** The days of those with the fix, at a council that went without it on all of them. */
  private static Stream<Spans> without(Rollout rollout, GssCode council, List<Spans> counted) {
    return counted.stream()
        .filter(it -> rollout.isWithout(council, it.after().until()))
        .map(it -> it.at(council))
        .distinct();
  }

  /** The council's change, the mean over those days on which it has enough entries. */
  private static Optional<Held> held(
      GssCode council, List<Spans> asked, Map<CouncilDays, EntrySums> sums) {
    List<Sides> sides = new ArrayList<>();
    for (Spans it : asked) {
      if (it.after().council().equals(council) && it.in(sums).isMeasured()) {
        sides.add(it.in(sums));
      }
    }
    return sides.isEmpty() ? Optional.empty() : Optional.of(held(sides));
  }

  /** Days overlap, so entries and workers are those of the fullest: nobody is counted twice. */
  private static Held held(List<Sides> sides) {
    Change change =
        new Change(
            sides.stream().mapToDouble(it -> it.before().mean()).average().orElseThrow(),
            sides.stream().mapToDouble(it -> it.after().mean()).average().orElseThrow());
    return new Held(
        change,
        sides.stream()
            .mapToInt(it -> Math.min(it.before().workers(), it.after().workers()))
            .max()
            .orElse(0),
        sides.stream()
            .mapToInt(it -> Math.min(it.before().entries(), it.after().entries()))
            .max()
            .orElse(0));
  }

  /** The days before and after, at a council. */
  private record Spans(CouncilDays before, CouncilDays after) {

    Stream<CouncilDays> both() {
      return Stream.of(before, after);
    }

    Sides in(Map<CouncilDays, EntrySums> sums) {
      return new Sides(
          sums.getOrDefault(before, EntrySums.NONE), sums.getOrDefault(after, EntrySums.NONE));
    }

    Spans at(GssCode council) {
      return new Spans(
          new CouncilDays(council, before.from(), before.until()),
          new CouncilDays(council, after.from(), after.until()));
    }
  }
}
