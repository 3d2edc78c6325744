package org.codesign.priorities;

import static org.assertj.core.api.Assertions.assertThat;

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
    Figures figures = Figures.of(new HoursLost(4213, 43, 28, 6, 0.63, 35.4, 1566.42)).orElseThrow();

    assertThat(figures).isEqualTo(new Figures(1600, 65, 4213, 45, 30, 6, 35));
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

  private static long hours(double hours) {
    return Figures.hoursShown(new HoursLost(1000, 40, 20, 5, 0.5, 35, hours));
  }

  private static HoursLost asked(int people, int councils) {
    return new HoursLost(1000, people, 1, councils, 0.5, 35, 100);
  }

  private static HoursLost share(int asked, double share) {
    return new HoursLost(1000, asked, 20, 5, share, 35, 100);
  }

  private static HoursLost affected(int people) {
    return new HoursLost(1000, 40, people, 5, 0.5, 35, 100);
  }
}
