package org.codesign.suppliers;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.codesign.privacy.SmallNumbers;
import org.codesign.statistics.DifferenceInDifferences;
import org.codesign.statistics.DifferenceInDifferences.Change;
import org.codesign.statistics.HodgesLehmann;
import org.codesign.timing.EntrySums;

/**
 * When it is said that a fix gave time back: the one rule, for the product and for the simulation
 * that tests it. A council is one observation, however many entries it sent.
 */
public final class ProofRule {

  public static final double LEVEL = 0.9;

  /** On each side, before and after. */
  public static final int LEAST_ENTRIES = 20;

  private ProofRule() {}

  /**
   * The change in councils with the release less that in councils without it; where there are fewer
   * than two of those, Hodges' and Lehmann's shift of the councils' own changes.
   *
   * @return empty where so few councils cannot carry an interval
   */
  public static Optional<Gain> gain(Change[] released, Change[] others) {
    Optional<DifferenceInDifferences> compared = DifferenceInDifferences.of(released, others);
    return compared.isPresent()
        ? compared.map(it -> Gain.ofShift(it.effect(), it.interval(LEVEL)))
        : HodgesLehmann.ofPairs(afterOf(released), beforeOf(released), LEVEL)
            .map(it -> Gain.ofShift(it.shift(), it.interval()));
  }

  private static double[] afterOf(Change[] changes) {
    return Arrays.stream(changes).mapToDouble(Change::after).toArray();
  }

  private static double[] beforeOf(Change[] changes) {
    return Arrays.stream(changes).mapToDouble(Change::before).toArray();
  }

  /**
   * @param released councils with the release, also those with too few entries to count
   * @param others councils without it
   */
  public static Measured measure(List<Sides> released, List<Held> others) {
    List<Sides> counted = released.stream().filter(Sides::isMeasured).toList();
    int workers = least(released, EntrySums::workers);
    int entries = least(released, EntrySums::entries);
    if (!isEnough(counted)) {
      return tooLittle(reporting(released), workers, entries);
    }
    boolean compared = isEnoughToCompare(others);
    Change[] ours = counted.stream().map(Sides::change).toArray(Change[]::new);
    Change[] theirs =
        compared ? others.stream().map(Held::change).toArray(Change[]::new) : new Change[0];
    return gain(ours, theirs)
        .map(gain ->
            new Measured(
                gain.verdict(),
                compared,
                gain,
                counted.size(),
                workers,
                entries,
                Means.of(ours),
                theirs.length,
                compared ? Means.of(theirs) : null))
        .orElseGet(() -> tooLittle(reporting(released), workers, entries));
  }

  private static Measured tooLittle(int councils, int workers, int entries) {
    return new Measured(Verdict.NOT_ENOUGH, false, null, councils, workers, entries, null, 0, null);
  }

  private static int reporting(List<Sides> released) {
    return (int)
        released.stream()
            .filter(it -> it.before().entries() > 0 && it.after().entries() > 0)
            .count();
  }

  private static boolean isEnough(List<Sides> counted) {
    return least(counted, EntrySums::entries) >= LEAST_ENTRIES
        && SmallNumbers.mayShow(least(counted, EntrySums::workers), counted.size());
  }

  private static boolean isEnoughToCompare(List<Held> others) {
    return others.stream().mapToInt(Held::entries).sum() >= LEAST_ENTRIES
        && SmallNumbers.mayShow(others.stream().mapToInt(Held::workers).sum(), others.size());
  }

  /** Of all councils together, on the side that has fewer. */
  private static int least(List<Sides> councils, ToIntFunction<EntrySums> count) {
    return Math.min(
        councils.stream().mapToInt(it -> count.applyAsInt(it.before())).sum(),
        councils.stream().mapToInt(it -> count.applyAsInt(it.after())).sum());
  }
}
