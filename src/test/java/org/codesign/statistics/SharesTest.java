package org.codesign.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SharesTest {

  private final BetaBinomial councils = new BetaBinomial(new BetaPrior(1, 2));

  @Test
  void wilson_reproduces_the_example() {
    Interval interval = Wilson.interval(50, 500, 0.9);

    assertThat(interval.lower()).isCloseTo(0.08003919, within(0.000000005));
    assertThat(interval.upper()).isCloseTo(0.1242664, within(0.00000005));
  }

  @Test
  void wilson_holds_at_the_ends() {
    assertThat(Wilson.interval(0, 20, 0.9).lower()).isCloseTo(0, within(1e-12));
    assertThat(Wilson.interval(20, 20, 0.9).upper()).isCloseTo(1, within(1e-12));
    assertThatIllegalArgumentException().isThrownBy(() -> Wilson.interval(0, 0, 0.9));
    assertThatIllegalArgumentException().isThrownBy(() -> Wilson.interval(3, 2, 0.9));
    assertThatIllegalArgumentException().isThrownBy(() -> Wilson.interval(1, 2, Double.NaN));
  }

  @Test
  void fair_share_is_the_geometric_mean() {
    // (2+1)/(5+3) = 0.375, (0+1)/(3+3) = 1/6: √(0.0625) = 0.25
    assertThat(FairShare.of(List.of(new Answers(2, 5), new Answers(0, 3))).orElseThrow())
        .isCloseTo(0.25, within(1e-12));
  }

  @Test
  void fair_share_leaves_out_councils_that_were_not_asked() {
    assertThat(FairShare.of(List.of(new Answers(2, 5), new Answers(0, 0))))
        .isEqualTo(FairShare.of(List.of(new Answers(2, 5))));
    assertThat(FairShare.of(List.of(new Answers(0, 0)))).isEmpty();
    assertThat(FairShare.of(List.of())).isEmpty();
  }

  @Test
  void fair_share_gives_a_loud_council_one_voice() {
    List<Answers> quiet = List.of(new Answers(1, 10), new Answers(1, 10), new Answers(10, 10));
    List<Answers> loud = List.of(new Answers(1, 10), new Answers(1, 10), new Answers(100, 100));

    assertThat(FairShare.of(loud).orElseThrow())
        .isCloseTo(FairShare.of(quiet).orElseThrow(), within(0.02));
  }

  @Test
  void a_councils_share_is_drawn_to_the_mean_and_leaves_it_with_answers() {
    assertThat(councils.share(new Answers(0, 0), 0.4)).isCloseTo(0.4, within(1e-12));
    assertThat(councils.share(new Answers(3, 3), 0.4)).isCloseTo(0.7, within(1e-12));
    assertThat(councils.share(new Answers(300, 300), 0.4)).isGreaterThan(0.99);
  }

  @Test
  void before_anybody_answered_the_mean_is_the_priors() {
    assertThat(councils.mean(0, 0)).isCloseTo(1 / 3.0, within(1e-12));
    assertThat(councils.share(new Answers(0, 0), councils.mean(0, 0)))
        .isCloseTo(1 / 3.0, within(1e-12));
  }

  @Test
  void no_council_counts_as_more_than_four_people() {
    assertThat(councils.effective(0)).isZero();
    assertThat(councils.effective(1)).isCloseTo(1, within(1e-12));
    assertThat(councils.effective(9)).isCloseTo(3, within(1e-12));
    assertThat(councils.effective(1_000_000)).isLessThan(4).isGreaterThan(3.999);
    assertThat(councils.effectiveAffected(new Answers(3, 9))).isCloseTo(1, within(1e-12));
    assertThat(councils.effectiveAffected(new Answers(0, 0))).isZero();
  }

  @Test
  void resampling_that_shows_too_little_is_made_up_for() {
    assertThat(councils.unseen(0.5, 6, 0)).isCloseTo(0.025, within(1e-12));
    assertThat(councils.unseen(0.5, 6, 0.01)).isCloseTo(0.015, within(1e-12));
    assertThat(councils.unseen(0.5, 6, 0.5)).isZero();
  }

  @Test
  void shares_stay_shares_and_grow_with_those_affected() {
    Random random = new Random(6);
    for (int round = 0; round < 500; round++) {
      int asked = 1 + random.nextInt(50);
      int affected = random.nextInt(asked);
      double mean = councils.mean(random.nextDouble() * 4, 4);
      double share = councils.share(new Answers(affected, asked), mean);

      assertThat(share).isBetween(0.0, 1.0);
      assertThat(councils.share(new Answers(affected + 1, asked), mean)).isGreaterThan(share);
      assertThat(councils.variance(new Answers(affected, asked), mean)).isBetween(0.0, 0.25);
    }
  }

  @Test
  void refuses_more_affected_than_asked() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Answers(4, 3));
    assertThatIllegalArgumentException().isThrownBy(() -> new Answers(-1, 3));
  }
}
