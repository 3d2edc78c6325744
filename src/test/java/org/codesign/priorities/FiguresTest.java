package org.codesign.priorities;

import static org.assertj.core.api.Assertions.assertThat;

import org.codesign.priorities.Figures.Sure;
import org.codesign.priorities.HoursLost.Certainty;
import org.junit.jupiter.api.Test;

class FiguresTest {

  @Test
  void need_ten_people_and_three_councils() {
    assertThat(Figures.of(asked(9, 3))).isEmpty();
    assertThat(Figures.of(asked(10, 2))).isEmpty();
    assertThat(Figures.of(asked(10, 3))).isPresent();
  }

  @Test
  void say_no_count_exactly() {
    Figures figures =
        Figures.of(
                new HoursLost(
                    4213,
                    43,
                    28,
                    6,
                    0.63,
                    35.4,
                    1566.42,
                    new Certainty(871.3, 2349.4, 0.587, 12, 0.734)))
            .orElseThrow();

    assertThat(figures)
        .isEqualTo(new Figures(1600, 65, 4213, 45, 30, 6, 35, new Sure(870, 2300, 60, 12, 0.73)));
  }

  /** The percentage alone would otherwise tell how many of ten said yes. */
  @Test
  void say_the_percentage_more_exactly_only_where_many_were_asked() {
    assertThat(Figures.of(share(99, 0.4619)).orElseThrow().percent()).isEqualTo(45);
    assertThat(Figures.of(share(100, 0.4619)).orElseThrow().percent()).isEqualTo(46);
  }

  @Test
  void give_no_mean_of_fewer_than_ten_people() {
    assertThat(Figures.of(affected(9)).orElseThrow().minutesOfAffected()).isEmpty();
    assertThat(Figures.of(affected(10)).orElseThrow().minutesOfAffected()).contains(35);
  }

  @Test
  void keep_hours_to_two_digits() {
    assertThat(hours(0)).isZero();
    assertThat(hours(7.46)).isEqualTo(7);
    assertThat(hours(99.6)).isEqualTo(100);
    assertThat(hours(1249)).isEqualTo(1200);
    assertThat(hours(123_456)).isEqualTo(120_000);
  }

  @Test
  void say_nothing_of_an_interval_where_there_was_none() {
    Figures figures = Figures.of(share(100, 0.4)).orElseThrow();

    assertThat(figures.certainty()).isEmpty();
    assertThat(figures.ranked()).isEqualTo(figures.hours());
    assertThat(figures.whyKeys()).containsExactly("hours-lost.why");
  }

  @Test
  void tell_of_calibration_only_where_something_was_calibrated() {
    assertThat(calibrated(1).whyKeys())
        .containsExactly("hours-lost.why.sure", "hours-lost.why.rank");
    assertThat(calibrated(0.7).whyKeys())
        .containsExactly("hours-lost.why.sure", "hours-lost.why.calibrated", "hours-lost.why.rank");
  }

  private static Figures calibrated(double factor) {
    return Figures.of(
            new HoursLost(1000, 40, 20, 5, 0.5, 35, 300, new Certainty(200, 400, 0.4, 6, factor)))
        .orElseThrow();
  }

  private static long hours(double hours) {
    return Figures.hoursShown(new HoursLost(1000, 40, 20, 5, 0.5, 35, hours, null));
  }

  private static HoursLost asked(int people, int councils) {
    return new HoursLost(1000, people, 1, councils, 0.5, 35, 100, null);
  }

  private static HoursLost share(int asked, double share) {
    return new HoursLost(1000, asked, 20, 5, share, 35, 100, null);
  }

  private static HoursLost affected(int people) {
    return new HoursLost(1000, 40, people, 5, 0.5, 35, 100, null);
  }
}
