package org.codesign.statistics;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.statistics.inference.AlternativeHypothesis;
import org.apache.commons.statistics.inference.MannWhitneyUTest;
import org.apache.commons.statistics.inference.WilcoxonSignedRankTest;

/**
 * Whether one sample lies above another, by Apache Commons Statistics: exact below 50 values
 * without ties, else by the normal distribution with a correction for ties. Source: Hollander,
 * Wolfe and Chicken, sections 3.1 and 4.1.
 *
 * @param statistic U of the first sample, or V, the sum of positive ranks
 * @param pValue 0 to 1; 1 where nothing differs at all
 */
public record RankTest(double statistic, double pValue) {

  /** What is to be shown. */
  public enum Claim {
    DIFFERENT(AlternativeHypothesis.TWO_SIDED),
    FIRST_GREATER(AlternativeHypothesis.GREATER_THAN),
    FIRST_LESS(AlternativeHypothesis.LESS_THAN);

    private final AlternativeHypothesis alternative;

    Claim(AlternativeHypothesis alternative) {
      this.alternative = alternative;
    }
  }

  /**
   * Of two samples (Mann and Whitney).
   *
   * @throws IllegalArgumentException for an empty sample or values that are not finite
   */
  public static RankTest ofSamples(double[] x, double[] y, Claim claim) {
    double[] all = Arrays.copyOf(Numbers.finite(x, "a value"), x.length + y.length);
    System.arraycopy(Numbers.finite(y, "a value"), 0, all, x.length, y.length);
    MannWhitneyUTest test = MannWhitneyUTest.withDefaults().with(claim.alternative);
    if (x.length > 0 && y.length > 0 && Arrays.stream(all).allMatch(it -> it == all[0])) {
      return new RankTest(test.statistic(x, y), 1);
    }
    var found = test.test(x, y);
    return new RankTest(found.getStatistic(), found.getPValue());
  }

  /**
   * Of pairs (Wilcoxon's signed ranks).
   *
   * @throws IllegalArgumentException for no pairs, or values that are not finite
   */
  public static RankTest ofPairs(double[] x, double[] y, Claim claim) {
    Numbers.finite(x, "a value");
    Numbers.finite(y, "a value");
    Numbers.sameLength(x.length, y.length, "pairs need as many of both");
    if (x.length > 0 && IntStream.range(0, x.length).allMatch(i -> x[i] == y[i])) {
      return new RankTest(0, 1);
    }
    var found = WilcoxonSignedRankTest.withDefaults().with(claim.alternative).test(x, y);
    return new RankTest(found.getStatistic(), found.getPValue());
  }
}
