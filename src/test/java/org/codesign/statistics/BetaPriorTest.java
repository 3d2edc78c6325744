package org.codesign.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class BetaPriorTest {

  private final BetaPrior oneYesTwoNo = new BetaPrior(1, 2);

  @Test
  void nobody_asked_leaves_the_priors_mean() {
    assertThat(oneYesTwoNo.meanAfter(0, 0)).isEqualTo(1 / 3.0);
  }

  /**
   * Placenta previa, Gelman et al., section 2.4: 437 of 980, uniform prior, posterior mean 0.446.
   */
  @Test
  void reproduces_the_textbooks_example() {
    assertThat(new BetaPrior(1, 1).meanAfter(437, 980)).isCloseTo(0.446, within(0.0005));
  }

  /** The same births: the middle 95% of the posterior is 0.415 to 0.477. */
  @Test
  void reproduces_the_textbooks_interval() {
    Interval interval = new BetaPrior(1, 1).intervalAfter(437, 980, 0.95);

    assertThat(interval.lower()).isCloseTo(0.415, within(0.0005));
    assertThat(interval.upper()).isCloseTo(0.477, within(0.0005));
  }

  @Test
  void few_answers_are_drawn_towards_the_prior_and_many_are_not() {
    assertThat(oneYesTwoNo.meanAfter(3, 3)).isCloseTo(4 / 6.0, within(1e-12));
    assertThat(oneYesTwoNo.meanAfter(300, 300)).isGreaterThan(0.99);
  }

  @Test
  void refuses_more_yes_than_asked_and_negative_counts() {
    assertThatIllegalArgumentException().isThrownBy(() -> oneYesTwoNo.meanAfter(4, 3));
    assertThatIllegalArgumentException().isThrownBy(() -> oneYesTwoNo.meanAfter(-1, 3));
  }

  @Test
  void refuses_a_prior_that_is_none() {
    assertThatIllegalArgumentException().isThrownBy(() -> new BetaPrior(0, 2));
    assertThatIllegalArgumentException().isThrownBy(() -> new BetaPrior(1, Double.NaN));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new BetaPrior(1, Double.POSITIVE_INFINITY));
  }
}
