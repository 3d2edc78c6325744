package org.codesign.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.codesign.statistics.RatioOfTotals.Totals;
import org.junit.jupiter.api.Test;

class ResamplingTest {

  private static final ClusterBootstrap PLAN = new ClusterBootstrap(2000, 7);

  /**
   * The treated mice of Efron and Tibshirani, table 2.1: mean 86.86; the formula has 25.24 for its
   * standard error, resampling √(6/7) of that.
   */
  @Test
  void the_spread_of_resampled_means_is_the_standard_error() {
    double[] values = {94, 197, 16, 38, 99, 141, 23};
    double[] means =
        PLAN.estimates(
            values.length,
            drawn -> Arrays.stream(drawn).mapToDouble(i -> values[i]).average().orElseThrow());
    double mean = Arrays.stream(means).average().orElseThrow();
    double spread =
        Math.sqrt(
            Arrays.stream(means).map(it -> (it - mean) * (it - mean)).average().orElseThrow());

    assertThat(mean).isCloseTo(86.86, within(1.5));
    assertThat(spread).isCloseTo(23.36, within(1.0));
  }

  @Test
  void the_same_seed_draws_the_same() {
    assertThat(PLAN.estimates(9, drawn -> drawn[0] * 10 + drawn[8]))
        .containsExactly(PLAN.estimates(9, drawn -> drawn[0] * 10 + drawn[8]));
    assertThat(new ClusterBootstrap(2000, 8).estimates(9, drawn -> drawn[0] * 10 + drawn[8]))
        .isNotEqualTo(PLAN.estimates(9, drawn -> drawn[0] * 10 + drawn[8]));
  }

  @Test
  void one_cluster_gives_a_point() {
    assertThat(PLAN.interval(1, drawn -> 3 + drawn[0], 0.9)).isEqualTo(new Interval(3, 3, 0.9));
  }

  @Test
  void refuses_nothing_to_draw_from_and_estimates_that_are_no_numbers() {
    assertThatIllegalArgumentException().isThrownBy(() -> PLAN.estimates(0, drawn -> 1));
    assertThatIllegalArgumentException().isThrownBy(() -> PLAN.estimates(3, drawn -> Double.NaN));
    assertThatIllegalArgumentException().isThrownBy(() -> new ClusterBootstrap(0, 7));
  }

  @Test
  void bootstrap_t_agrees_with_linearisation_where_councils_are_many() {
    Random random = new Random(3);
    List<Totals> councils = new ArrayList<>();
    List<Observation> sample = new ArrayList<>();
    for (int i = 0; i < 150; i++) {
      double x = 5 + random.nextInt(20);
      double y = x * (4 + random.nextGaussian());
      councils.add(new Totals(y, x));
      sample.add(new Observation("all", "c" + i, 1, y, x));
    }
    ClusterRatio linear = ClusterRatio.of(sample).orElseThrow();
    RatioOfTotals resampled = RatioOfTotals.of(councils, PLAN, 0.9).orElseThrow();

    assertThat(resampled.ratio()).isCloseTo(linear.ratio(), within(1e-12));
    assertThat(resampled.standardError()).isCloseTo(linear.standardError(), within(1e-12));
    assertThat(resampled.interval().lower())
        .isCloseTo(linear.interval(0.9).lower(), within(0.1 * linear.standardError()));
    assertThat(resampled.interval().upper())
        .isCloseTo(linear.interval(0.9).upper(), within(0.1 * linear.standardError()));
  }

  @Test
  void bootstrap_t_covers_the_truth_with_eight_councils() {
    Random random = new Random(11);
    int covered = 0;
    for (int world = 0; world < 300; world++) {
      List<Totals> councils = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        double x = 5 + random.nextInt(20);
        councils.add(new Totals(x * Math.exp(0.6 * random.nextGaussian() - 0.18), x));
      }
      covered +=
          RatioOfTotals.of(councils, new ClusterBootstrap(500, world), 0.9)
                  .orElseThrow()
                  .interval()
                  .contains(1)
              ? 1
              : 0;
    }

    assertThat(covered / 300.0).isBetween(0.83, 0.97);
  }

  @Test
  void bootstrap_t_of_equal_councils_is_a_point_and_of_one_nothing() {
    assertThat(
            RatioOfTotals.of(List.of(new Totals(6, 2), new Totals(9, 3)), PLAN, 0.9)
                .orElseThrow()
                .interval())
        .isEqualTo(new Interval(3, 3, 0.9));
    assertThat(RatioOfTotals.of(List.of(new Totals(6, 2), new Totals(1, 0)), PLAN, 0.9)).isEmpty();
    assertThat(RatioOfTotals.of(List.of(), PLAN, 0.9)).isEmpty();
  }

  @Test
  void quantiles_go_straight_between_neighbours() {
    double[] values = {4, 1, 3, 2};

    assertThat(Quantiles.median(values)).isEqualTo(2.5);
    assertThat(Quantiles.of(values, 0)).isEqualTo(1);
    assertThat(Quantiles.of(values, 1)).isEqualTo(4);
    assertThat(Quantiles.of(values, 0.1)).isCloseTo(1.3, within(1e-12));
    assertThat(Quantiles.of(new double[] {7}, 0.3)).isEqualTo(7);
    assertThat(values).containsExactly(4, 1, 3, 2);
    assertThatIllegalArgumentException().isThrownBy(() -> Quantiles.median(new double[0]));
    assertThatIllegalArgumentException().isThrownBy(() -> Quantiles.of(values, 1.1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Quantiles.median(new double[] {1, Double.NaN}));
  }

  @Test
  void an_interval_refuses_ends_that_are_none() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Interval(2, 1, 0.9));
    assertThatIllegalArgumentException().isThrownBy(() -> new Interval(1, Double.NaN, 0.9));
    assertThatIllegalArgumentException().isThrownBy(() -> new Interval(1, 2, 1));
  }
}
