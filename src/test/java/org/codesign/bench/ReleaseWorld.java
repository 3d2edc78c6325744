package org.codesign.bench;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.codesign.statistics.DifferenceInDifferences.Change;
import org.codesign.statistics.HodgesLehmann;
import org.codesign.suppliers.Gain;
import org.codesign.suppliers.ProofRule;
import org.codesign.suppliers.Verdict;

/**
 * Minutes on a screen before and after a release that some councils have and others do not.
 * Councils differ in their usual minutes, in how many entries they send and in what else changed
 * there; everybody gets a little quicker or slower with the season.
 */
final class ReleaseWorld {

  private static final int SCREENS = 10;

  private final Random random;
  private final double shift;
  private final double season;

  ReleaseWorld(Random random) {
    this.random = random;
    this.shift = -4 * random.nextDouble();
    this.season = random.nextGaussian();
  }

  /** Whether the interval of the difference in differences holds the true shift. */
  boolean differenceCovers() {
    Change[] released = changes(3 + random.nextInt(15), shift);
    Change[] comparators = changes(3 + random.nextInt(15), 0);
    Gain found = ProofRule.gain(released, comparators).orElseThrow();
    return found.lower() <= -shift && -shift <= found.upper();
  }

  /** Whether Moses' interval does, for entries that are independent of each other. */
  boolean ranksCover() {
    double[] before = entries(20 + random.nextInt(100), 10);
    double[] after = entries(20 + random.nextInt(100), 10);
    return HodgesLehmann.ofSamples(
            Arrays.stream(after).map(it -> it + shift).toArray(), before, ProofRule.LEVEL)
        .orElseThrow()
        .interval()
        .contains(shift);
  }

  /** Nothing changed by the release; the screen was picked for being the slowest of ten. */
  boolean claimsGainWithoutOne() {
    int releasedCouncils = 3 + random.nextInt(15);
    int others = 3 + random.nextInt(15);
    Change[][] screens =
        IntStream.range(0, SCREENS)
            .mapToObj(it -> changes(releasedCouncils + others, 0))
            .toArray(Change[][]::new);
    Change[] slowest =
        Arrays.stream(screens)
            .max((a, b) -> Double.compare(meanBefore(a), meanBefore(b)))
            .orElseThrow();
    return ProofRule.gain(
                Arrays.copyOf(slowest, releasedCouncils),
                Arrays.copyOfRange(slowest, releasedCouncils, slowest.length))
            .orElseThrow()
            .verdict()
        == Verdict.GAVE_BACK;
  }

  private static double meanBefore(Change[] changes) {
    return Arrays.stream(changes).mapToDouble(Change::before).average().orElseThrow();
  }

  private Change[] changes(int councils, double by) {
    Change[] changes = new Change[councils];
    for (int i = 0; i < councils; i++) {
      double usual = Math.exp(2.3 + 0.3 * random.nextGaussian());
      double before = mean(entries(7 + random.nextInt(40), usual));
      double after = mean(entries(7 + random.nextInt(40), usual));
      changes[i] = new Change(before, after + by + season + 0.5 * random.nextGaussian());
    }
    return changes;
  }

  private double[] entries(int count, double mean) {
    double[] minutes = new double[count];
    Arrays.setAll(minutes, i -> mean * Math.exp(0.7 * random.nextGaussian() - 0.245));
    return minutes;
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElseThrow();
  }
}
