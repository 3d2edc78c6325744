package org.codesign.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.codesign.statistics.LogNormalMean.Sums;
import org.junit.jupiter.api.Test;

class ShrinkingTest {

  /** The thirteen trials of the BCG vaccine: Colditz and others, 1994, in every meta-analysis. */
  @Test
  void reproduces_the_bcg_trials() {
    double[] logRisks = {
      -0.8893, -1.5854, -1.3481, -1.4416, -0.2175, -0.7861, -1.6209, 0.0120, -0.4694, -1.3713,
      -0.3394, 0.4459, -0.0173
    };
    double[] variances = {
      0.3256, 0.1946, 0.4154, 0.0200, 0.0512, 0.0069, 0.2230, 0.0040, 0.0564, 0.0730, 0.0124,
      0.5325, 0.0714
    };
    NormalPrior prior = NormalPrior.of(logRisks, variances).orElseThrow();

    assertThat(prior.variance()).isCloseTo(0.3088, within(0.0005));
    assertThat(prior.mean()).isCloseTo(-0.7141, within(0.0005));
  }

  @Test
  void things_that_do_not_differ_are_all_the_mean() {
    NormalPrior prior =
        NormalPrior.of(new double[] {2, 2, 2}, new double[] {1, 1, 1}).orElseThrow();

    assertThat(prior).isEqualTo(new NormalPrior(2, 0));
    assertThat(prior.shrink(9, 1)).isEqualTo(2);
  }

  @Test
  void one_estimate_says_nothing_about_others() {
    assertThat(NormalPrior.of(new double[] {2}, new double[] {1})).isEmpty();
    assertThat(NormalPrior.of(new double[0], new double[0])).isEmpty();
  }

  @Test
  void refuses_variances_that_are_none() {
    for (double wrong : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> NormalPrior.of(new double[] {1, 2}, new double[] {1, wrong}));
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NormalPrior.of(new double[] {1, Double.NaN}, new double[] {1, 1}));
    assertThatIllegalArgumentException().isThrownBy(() -> new NormalPrior(0, 1).trust(0));
    assertThatIllegalArgumentException().isThrownBy(() -> new NormalPrior(0, -1));
  }

  @Test
  void a_few_loud_answers_are_drawn_to_the_others_and_many_are_not() {
    LogNormalMean minutes = new LogNormalMean(new NormalPrior(Math.log(60), 0.5), 1);
    double loud = minutes.mean(same(3, 1200));
    double many = minutes.mean(same(300, 1200));

    assertThat(loud).isBetween(400.0, 900.0);
    assertThat(many).isBetween(1150.0, 1200.0);
    assertThat(minutes.mean(Sums.NONE)).isCloseTo(60, within(1e-9));
  }

  @Test
  void the_prior_is_found_again_from_what_it_made() {
    Random random = new Random(8);
    List<Sums> issues = new ArrayList<>();
    for (int issue = 0; issue < 3000; issue++) {
      double mean = Math.exp(4 + 0.8 * random.nextGaussian());
      Sums sums = Sums.NONE;
      for (int i = 0; i < 3 + random.nextInt(30); i++) {
        double said = mean * Math.exp(0.7 * random.nextGaussian() - 0.245);
        sums = sums.plus(new Sums(1, said, said * said));
      }
      issues.add(sums);
    }
    LogNormalMean prior = LogNormalMean.of(issues).orElseThrow();

    assertThat(prior.logs().mean()).isCloseTo(4, within(0.06));
    assertThat(prior.logs().variance()).isCloseTo(0.64, within(0.06));
    assertThat(prior.relativeVariance()).isCloseTo(Math.expm1(0.49), within(0.15));
  }

  @Test
  void answers_that_do_not_differ_make_no_prior() {
    assertThat(LogNormalMean.of(List.of(same(3, 10), same(4, 30)))).isEmpty();
    assertThat(LogNormalMean.of(List.of(Sums.NONE, Sums.NONE))).isEmpty();
    assertThat(LogNormalMean.of(List.of())).isEmpty();
  }

  @Test
  void nothing_lost_is_half_a_minute_and_no_endless_logarithm() {
    LogNormalMean minutes = new LogNormalMean(new NormalPrior(3, 0.5), 1);

    assertThat(minutes.mean(same(1000, 0))).isCloseTo(0.5, within(0.1));
    assertThat(LogNormalMean.of(List.of(same(5, 0), new Sums(2, 30, 500)))).isPresent();
  }

  @Test
  void what_resampling_does_not_show_vanishes_with_answers() {
    LogNormalMean minutes = new LogNormalMean(new NormalPrior(3, 0.5), 1);

    assertThat(minutes.unseen(Sums.NONE, 0)).isCloseTo(Math.sqrt(0.5), within(1e-12));
    assertThat(minutes.unseen(same(1000, 5), 0)).isLessThan(0.04);
    assertThat(minutes.unseen(same(3, 5), 0)).isGreaterThan(minutes.unseen(same(3, 5), 0.2));
    assertThat(minutes.unseen(same(3, 5), 9)).isEqualTo(minutes.unseen(same(3, 5), 0.9));
    assertThat(new LogNormalMean(new NormalPrior(3, 0), 1).unseen(same(5, 5), 0)).isZero();
  }

  private static Sums same(int count, double each) {
    return new Sums(count, count * each, count * each * each);
  }
}
