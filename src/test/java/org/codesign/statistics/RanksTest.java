package org.codesign.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.codesign.statistics.RankTest.Claim;
import org.junit.jupiter.api.Test;

class RanksTest {

  // Hollander and Wolfe: depression scale factors of nine patients, before and after
  private static final double[] BEFORE = {1.83, .50, 1.62, 2.48, 1.68, 1.88, 1.55, 3.06, 1.30};
  private static final double[] AFTER = {.878, .647, .598, 2.05, 1.06, 1.29, 1.06, 3.14, 1.29};
  // and the permeability of membranes at term and at 12 to 26 weeks
  private static final double[] TERM = {.80, .83, 1.89, 1.04, 1.45, 1.38, 1.91, 1.64, .73, 1.46};
  private static final double[] EARLY = {1.15, .88, .90, .74, 1.21};

  @Test
  void two_samples_shift_as_r_has_it() {
    HodgesLehmann shift = HodgesLehmann.ofSamples(BEFORE, AFTER, 0.95).orElseThrow();

    assertThat(shift.shift()).isCloseTo(0.5600, within(0.00005));
    assertThat(shift.interval().lower()).isCloseTo(-0.3700, within(0.00005));
    assertThat(shift.interval().upper()).isCloseTo(1.1830, within(0.00005));
    assertThat(shift.place()).isEqualTo(18);
  }

  @Test
  void pairs_shift_as_the_textbook_has_it() {
    HodgesLehmann shift = HodgesLehmann.ofPairs(BEFORE, AFTER, 0.95).orElseThrow();

    assertThat(shift.shift()).isCloseTo(0.46, within(0.0005));
    assertThat(shift.interval().lower()).isCloseTo(0.010, within(0.0005));
    assertThat(shift.interval().upper()).isCloseTo(0.786, within(0.0005));
  }

  @Test
  void signed_ranks_reproduce_v_and_p() {
    RankTest test = RankTest.ofPairs(BEFORE, AFTER, Claim.FIRST_GREATER);

    assertThat(test.statistic()).isEqualTo(40);
    assertThat(test.pValue()).isCloseTo(0.01953, within(0.000005));
  }

  @Test
  void mann_whitney_reproduces_w_and_p() {
    RankTest test = RankTest.ofSamples(TERM, EARLY, Claim.FIRST_GREATER);

    assertThat(test.statistic()).isEqualTo(35);
    assertThat(test.pValue()).isCloseTo(0.1272, within(0.00005));
    assertThat(HodgesLehmann.ofSamples(TERM, EARLY, 0.95).orElseThrow().shift())
        .isCloseTo(0.305, within(0.0005));
  }

  /** Where both can be had, Moses' C of the formula is the exact one or next to it. */
  @Test
  void the_exact_place_is_that_of_the_formula() {
    assertThat(RankDistribution.ofTwoSamples(9, 9, 0.95)).isEqualTo(18);
    for (int m = 5; m <= 25; m++) {
      for (int n = 5; n <= 25; n++) {
        double mn = m * n;
        int formula = (int) Math.floor(mn / 2 - 1.644854 * Math.sqrt(mn * (m + n + 1) / 12));
        assertThat(RankDistribution.ofTwoSamples(m, n, 0.9)).isCloseTo(formula, within(1));
      }
    }
    assertThat(RankDistribution.ofTwoSamples(26, 30, 0.9)).isEqualTo(289);
  }

  @Test
  void too_few_cannot_carry_an_interval() {
    assertThat(HodgesLehmann.ofSamples(new double[] {1, 2}, new double[] {3, 4}, 0.9)).isEmpty();
    assertThat(HodgesLehmann.ofSamples(new double[0], new double[] {3, 4}, 0.9)).isEmpty();
    assertThat(HodgesLehmann.ofPairs(new double[] {1, 2}, new double[] {3, 4}, 0.9)).isEmpty();
    assertThat(HodgesLehmann.ofPairs(new double[0], new double[0], 0.9)).isEmpty();
  }

  @Test
  void where_nothing_differs_the_shift_is_none() {
    double[] same = {4, 4, 4, 4, 4, 4};

    assertThat(HodgesLehmann.ofSamples(same, same, 0.9).orElseThrow().interval())
        .isEqualTo(new Interval(0, 0, 0.9));
    assertThat(RankTest.ofSamples(same, same, Claim.DIFFERENT)).isEqualTo(new RankTest(18, 1));
    assertThat(RankTest.ofPairs(same, same, Claim.DIFFERENT)).isEqualTo(new RankTest(0, 1));
    assertThat(RankTest.ofPairs(new double[] {0.0}, new double[] {-0.0}, Claim.DIFFERENT).pValue())
        .isEqualTo(1);
  }

  @Test
  void refuses_what_are_no_numbers_and_pairs_without_a_partner() {
    double[] wrong = {1, Double.NaN, 3};
    double[] endless = {1, Double.POSITIVE_INFINITY, 3};
    double[] fine = {1, 2, 3};

    for (double[] one : new double[][] {wrong, endless}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> HodgesLehmann.ofSamples(one, fine, 0.9));
      assertThatIllegalArgumentException().isThrownBy(() -> HodgesLehmann.ofPairs(fine, one, 0.9));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> RankTest.ofSamples(one, fine, Claim.DIFFERENT));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> RankTest.ofPairs(fine, one, Claim.DIFFERENT));
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HodgesLehmann.ofPairs(fine, new double[] {1}, 0.9));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RankTest.ofPairs(fine, new double[] {1}, Claim.DIFFERENT));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RankTest.ofSamples(new double[0], fine, Claim.DIFFERENT));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HodgesLehmann.ofSamples(new double[5000], new double[5000], 0.9));
  }

  @Test
  void moving_one_sample_moves_the_shift_and_swapping_turns_it_round() {
    Random random = new Random(2);
    for (int round = 0; round < 100; round++) {
      double[] x = values(random);
      double[] y = values(random);
      HodgesLehmann shift = HodgesLehmann.ofSamples(x, y, 0.9).orElseThrow();
      HodgesLehmann moved =
          HodgesLehmann.ofSamples(Arrays.stream(x).map(it -> it + 5).toArray(), y, 0.9)
              .orElseThrow();
      HodgesLehmann swapped = HodgesLehmann.ofSamples(y, x, 0.9).orElseThrow();

      assertThat(moved.shift()).isCloseTo(shift.shift() + 5, within(1e-9));
      assertThat(swapped.shift()).isCloseTo(-shift.shift(), within(1e-9));
      assertThat(swapped.interval().lower()).isCloseTo(-shift.interval().upper(), within(1e-9));
      assertThat(shift.interval().contains(shift.shift())).isTrue();
    }
  }

  @Test
  void more_confidence_is_a_wider_interval() {
    Random random = new Random(4);
    for (int round = 0; round < 100; round++) {
      double[] x = values(random);
      double[] y = values(random);
      assertThat(HodgesLehmann.ofSamples(x, y, 0.95).orElseThrow().interval().width())
          .isGreaterThanOrEqualTo(
              HodgesLehmann.ofSamples(x, y, 0.8).orElseThrow().interval().width());
    }
  }

  /** With ties: minutes are typed in whole numbers. */
  private static double[] values(Random random) {
    return random.ints(8 + random.nextInt(30), 0, 20).asDoubleStream().toArray();
  }
}
