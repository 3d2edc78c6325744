package org.codesign.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.codesign.statistics.DifferenceInDifferences.Change;
import org.junit.jupiter.api.Test;

class DifferenceInDifferencesTest {

  /** Student's sleep data, which R has: Welch's interval −3.3655 to 0.2055, 17.776 degrees. */
  @Test
  void reproduces_students_sleep_data() {
    Change[] one = changes(0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0);
    Change[] other = changes(1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4);
    DifferenceInDifferences effect = DifferenceInDifferences.of(one, other).orElseThrow();

    assertThat(effect.effect()).isCloseTo(-1.58, within(0.005));
    assertThat(effect.degreesOfFreedom()).isCloseTo(17.776, within(0.0005));
    assertThat(effect.interval(0.95).lower()).isCloseTo(-3.3654832, within(0.0000005));
    assertThat(effect.interval(0.95).upper()).isCloseTo(0.2054832, within(0.0000005));
  }

  @Test
  void one_council_a_side_is_not_enough() {
    assertThat(DifferenceInDifferences.of(changes(1), changes(1, 2))).isEmpty();
    assertThat(DifferenceInDifferences.of(changes(1, 2), changes(1))).isEmpty();
    assertThat(DifferenceInDifferences.of(new Change[0], new Change[0])).isEmpty();
  }

  @Test
  void councils_that_changed_alike_give_a_point() {
    DifferenceInDifferences effect =
        DifferenceInDifferences.of(changes(-3, -3), changes(-1, -1)).orElseThrow();

    assertThat(effect.interval(0.9)).isEqualTo(new Interval(-2, -2, 0.9));
  }

  @Test
  void what_happened_everywhere_is_no_effect() {
    Change[] released = {new Change(10, 7), new Change(8, 5.5)};
    Change[] comparators = {new Change(20, 17), new Change(4, 1.5)};

    assertThat(DifferenceInDifferences.of(released, comparators).orElseThrow().effect())
        .isCloseTo(0, within(1e-12));
  }

  @Test
  void refuses_what_are_no_numbers() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Change(Double.NaN, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Change(1, Double.POSITIVE_INFINITY));
  }

  private static Change[] changes(double... differences) {
    return Arrays.stream(differences).mapToObj(it -> new Change(0, it)).toArray(Change[]::new);
  }
}
