package org.codesign.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WeightsTest {

  private static final double[] SAMPLE = {20, 40, 40, 50, 140, 310, 100, 50, 50, 30, 100, 70};
  private static final List<String> ROWS =
      List.of("a", "a", "a", "b", "b", "b", "c", "c", "c", "d", "d", "d");
  private static final List<String> COLUMNS =
      List.of("x", "y", "z", "x", "y", "z", "x", "y", "z", "x", "y", "z");
  private static final Margin ROW_TOTALS =
      new Margin(ROWS, Map.of("a", 175.0, "b", 550.0, "c", 430.0, "d", 345.0));
  private static final Margin COLUMN_TOTALS =
      new Margin(COLUMNS, Map.of("x", 365.0, "y", 415.0, "z", 720.0));

  /** Kalton's table: rows 80 40 55, 60 150 340, 170 60 200, 55 165 125 of the population. */
  @Test
  void raking_reproduces_kaltons_weights() {
    double[] expected = {1.81, 1.45, 2.02, 1.08, 0.87, 1.21, 2.20, 1.76, 2.45, 1.83, 1.47, 2.04};

    double[] weights = relative(Raking.weights(SAMPLE, List.of(ROW_TOTALS, COLUMN_TOTALS)));

    for (int i = 0; i < expected.length; i++) {
      assertThat(weights[i]).isCloseTo(expected[i], within(0.0051));
    }
  }

  @Test
  void kish_reproduces_the_cost_of_those_weights() {
    double[] weights = relative(Raking.weights(SAMPLE, List.of(ROW_TOTALS, COLUMN_TOTALS)));

    assertThat(Kish.designEffect(eachPerson(weights))).isCloseTo(1.0997, within(0.00005));
    assertThat(Kish.effectiveSize(eachPerson(weights))).isCloseTo(1000 / 1.0997, within(0.05));
  }

  @Test
  void kish_says_one_for_equal_weights_and_leaves_zeros_out() {
    assertThat(Kish.designEffect(new double[] {3, 3, 0, 3})).isCloseTo(1, within(1e-12));
    assertThat(Kish.effectiveSize(new double[] {3, 3, 0, 3})).isCloseTo(3, within(1e-12));
  }

  @Test
  void kish_refuses_weights_that_are_none() {
    assertThatIllegalArgumentException().isThrownBy(() -> Kish.designEffect(new double[0]));
    assertThatIllegalArgumentException().isThrownBy(() -> Kish.designEffect(new double[] {0}));
    assertThatIllegalArgumentException().isThrownBy(() -> Kish.designEffect(new double[] {1, -1}));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Kish.designEffect(new double[] {Double.NaN}));
  }

  @Test
  void kish_is_never_below_one_and_does_not_know_the_unit() {
    Random random = new Random(1);
    for (int round = 0; round < 200; round++) {
      double[] weights = random.doubles(1 + random.nextInt(20), 0.01, 9).toArray();
      double effect = Kish.designEffect(weights);

      assertThat(effect).isGreaterThan(1 - 1e-12);
      assertThat(Kish.designEffect(Arrays.stream(weights).map(it -> it * 1e6).toArray()))
          .isCloseTo(effect, within(1e-9));
    }
  }

  @Test
  void post_stratification_gives_each_group_its_size() {
    double[] weights = PostStratification.weights(SAMPLE, ROW_TOTALS);

    assertThat(weights[0] + weights[1] + weights[2]).isCloseTo(175, within(1e-9));
    assertThat(weights[0] / weights[1]).isCloseTo(0.5, within(1e-12));
  }

  @Test
  void raking_to_one_margin_is_post_stratification() {
    assertThat(Raking.weights(SAMPLE, List.of(ROW_TOTALS)))
        .containsExactly(PostStratification.weights(SAMPLE, ROW_TOTALS));
    assertThat(Raking.weights(SAMPLE, List.of())).containsExactly(SAMPLE);
  }

  @Test
  void refuses_a_group_that_nobody_stands_for() {
    double[] nobodyInA = SAMPLE.clone();
    Arrays.fill(nobodyInA, 0, 3, 0);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> PostStratification.weights(nobodyInA, ROW_TOTALS))
        .withMessageContaining("nobody in the sample stands for a");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Margin(List.of("a", "e"), Map.of("a", 3.0)));
    assertThatIllegalArgumentException().isThrownBy(() -> new Margin(ROWS, Map.of("a", 0.0)));
  }

  @Test
  void raking_refuses_margins_that_contradict_each_other() {
    Margin other = new Margin(COLUMNS, Map.of("x", 365.0, "y", 415.0, "z", 999.0));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Raking.weights(SAMPLE, List.of(ROW_TOTALS, other)));
  }

  /** Only a and x meet, and only b and y: no weights can fill other margins. */
  @Test
  void raking_refuses_what_does_not_settle() {
    Margin rows = new Margin(List.of("a", "b"), Map.of("a", 10.0, "b", 20.0));
    Margin columns = new Margin(List.of("x", "y"), Map.of("x", 15.0, "y", 15.0));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Raking.weights(new double[] {1, 1}, List.of(rows, columns)));
  }

  private static double[] relative(double[] raked) {
    double[] weights = new double[raked.length];
    Arrays.setAll(weights, i -> raked[i] / SAMPLE[i]);
    return weights;
  }

  private static double[] eachPerson(double[] weights) {
    List<Double> each = new ArrayList<>();
    for (int i = 0; i < weights.length; i++) {
      for (int person = 0; person < SAMPLE[i]; person++) {
        each.add(weights[i]);
      }
    }
    return each.stream().mapToDouble(it -> it).toArray();
  }
}
