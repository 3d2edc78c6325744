package org.codesign.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.IntStream;
import org.codesign.statistics.Ballots.Score;
import org.junit.jupiter.api.Test;

class BandsTest {

  private static final ClusterBootstrap PLAN = new ClusterBootstrap(1000, 7);

  @Test
  void neighbours_that_cannot_be_told_apart_share_a_band() {
    double[][] sure = {
      {1.0, 0.7, 0.9, 0.99},
      {0.3, 1.0, 0.9, 0.95},
      {0.1, 0.1, 1.0, 0.79},
      {0.0, 0.0, 0.2, 1.0}
    };

    assertThat(TieBands.of(4, (a, b) -> sure[a][b], 0.8)).containsExactly(1, 1, 2, 2);
    assertThat(TieBands.of(0, (a, b) -> 1, 0.8)).isEmpty();
    assertThat(TieBands.of(1, (a, b) -> 1, 0.8)).containsExactly(1);
  }

  @Test
  void eight_of_ten_resamples_are_enough() {
    double[] first = {9, 9, 9, 9, 9, 9, 9, 9, 1, 1};
    double[] second = {5, 5, 5, 5, 5, 5, 5, 5, 5, 5};

    assertThat(TieBands.ofResamples(List.of(first, second), 0.8)).containsExactly(1, 2);
    assertThat(TieBands.ofResamples(List.of(first, second), 0.81)).containsExactly(1, 1);
  }

  @Test
  void equal_figures_tie() {
    assertThat(TieBands.shareAbove(new double[] {3, 3}, new double[] {3, 3})).isEqualTo(0.5);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TieBands.shareAbove(new double[0], new double[0]));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TieBands.shareAbove(new double[1], new double[2]));
  }

  @Test
  void dots_cost_one_each_and_quadratic_votes_their_square() {
    assertThat(Ballots.dotCost(new int[] {3, 0, 2})).isEqualTo(5);
    assertThat(Ballots.quadraticCost(new int[] {3, 0, 2})).isEqualTo(13);
    assertThat(Ballots.quadraticCost(new int[] {100_000})).isEqualTo(10_000_000_000L);
  }

  @Test
  void scores_add_up_and_tell_apart_what_members_agree_on() {
    List<int[]> votes =
        IntStream.range(0, 30).mapToObj(i -> new int[] {i % 2, 5 + i % 3, 1 - i % 2}).toList();
    List<Score> scores = new Ballots(votes).scores(PLAN, 0.9, 0.8);

    assertThat(scores).extracting(Score::item).containsExactly(1, 0, 2);
    assertThat(scores).extracting(Score::score).containsExactly(180, 15, 15);
    assertThat(scores).extracting(Score::band).containsExactly(1, 2, 2);
    assertThat(scores.get(1).interval().contains(15)).isTrue();
    assertThat(new Ballots(votes).scores(PLAN, 0.9, 0.8)).isEqualTo(scores);
  }

  @Test
  void one_members_votes_are_not_uncertain_and_none_are_no_result() {
    assertThat(new Ballots(List.of(new int[] {2, 1})).scores(PLAN, 0.9, 0.8))
        .extracting(Score::interval)
        .containsExactly(new Interval(2, 2, 0.9), new Interval(1, 1, 0.9));
    assertThat(new Ballots(List.of()).scores(PLAN, 0.9, 0.8)).isEmpty();
  }

  @Test
  void refuses_negative_votes_and_uneven_ballots() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Ballots(List.of(new int[] {-1})));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Ballots(List.of(new int[] {1}, new int[] {1, 2})));
  }
}
