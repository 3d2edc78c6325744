package org.codesign.priorities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.codesign.priorities.Bands.Left;
import org.codesign.priorities.HoursLost.Certainty;
import org.junit.jupiter.api.Test;

class BandsTest {

  /** Means of the logarithms 0.8416·√2 spreads apart: exactly 80%. */
  @Test
  void one_beats_another_as_far_as_their_intervals_lie_apart() {
    double spread = Math.log(2) / 1.644854;
    double factor = Math.exp(0.841621 * Math.sqrt(2) * spread);

    assertThat(Bands.beats(between(50 * factor, 200 * factor), between(50, 200)))
        .isCloseTo(0.8, within(0.001));
    assertThat(Bands.beats(between(50, 200), between(50, 200))).isCloseTo(0.5, within(1e-9));
    assertThat(Bands.beats(between(50, 200), between(5000, 6000))).isLessThan(0.001);
  }

  @Test
  void neighbours_that_overlap_share_a_band() {
    assertThat(Bands.of(List.of(between(900, 1100), between(800, 1200), between(100, 200)), null))
        .containsExactly(1, 1, 2);
  }

  @Test
  void what_is_not_shown_has_no_band_and_does_not_part_one() {
    assertThat(Bands.of(List.of(between(900, 1100), asked(9, 800, 1200), between(880, 1080)), null))
        .containsExactly(1, null, 1);
    assertThat(Bands.of(List.of(new HoursLost(100, 20, 10, 4, 0.5, 30, 25, null)), null))
        .containsOnlyNulls();
    assertThat(Bands.of(List.of(), null)).isEmpty();
  }

  @Test
  void the_next_page_goes_on_where_the_last_one_stopped() {
    Left<HoursLost> left = new Left<>(4, between(900, 1100));

    assertThat(Bands.of(List.of(between(850, 1150), between(100, 200)), left))
        .containsExactly(4, 5);
  }

  @Test
  void nothing_lost_at_all_is_no_trouble() {
    assertThat(Bands.of(List.of(between(10, 20), between(0, 0), between(0, 0)), null))
        .containsExactly(1, 2, 2);
  }

  private static HoursLost between(double lower, double upper) {
    return asked(40, lower, upper);
  }

  private static HoursLost asked(int asked, double lower, double upper) {
    return new HoursLost(
        1000, asked, 5, 4, 0.5, 30, (lower + upper) / 2, new Certainty(lower, upper, 0.4, 6, 1));
  }
}
