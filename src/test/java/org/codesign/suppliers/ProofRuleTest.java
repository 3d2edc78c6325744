package org.codesign.suppliers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.codesign.statistics.DifferenceInDifferences.Change;
import org.codesign.timing.EntrySums;
import org.junit.jupiter.api.Test;

/** What is said of a fix, and when too little is known to say it. */
class ProofRuleTest {

  private static final List<Held> SEASON =
      List.of(held(20, 21), held(24, 25.5), held(18, 18.5), held(22, 23));

  @Test
  void the_change_elsewhere_is_taken_off() {
    Measured found =
        ProofRule.measure(
            List.of(sides(10, 20, 16.9), sides(10, 25, 22.1), sides(10, 19, 16)), SEASON);

    assertThat(found.verdict()).isEqualTo(Verdict.GAVE_BACK);
    assertThat(found.compared()).isTrue();
    assertThat(found.gain().orElseThrow().minutes()).isEqualTo(4, within(1e-9));
    assertThat(found.gain().orElseThrow().lower()).isPositive();
    assertThat(found.others()).isEqualTo(4);
    assertThat(found.means().orElseThrow().before()).isEqualTo(64 / 3.0, within(1e-9));
    assertThat(found.otherMeans().orElseThrow().after()).isEqualTo(22, within(1e-9));
  }

  @Test
  void a_fall_that_others_see_as_well_is_no_change() {
    List<Held> everybodyQuicker =
        List.of(held(20, 17), held(24, 20.5), held(18, 15.5), held(22, 19));
    Measured found =
        ProofRule.measure(
            List.of(sides(10, 20, 17), sides(10, 25, 21.6), sides(10, 19, 16.3)), everybodyQuicker);

    assertThat(found.verdict()).isEqualTo(Verdict.NO_CHANGE);
  }

  @Test
  void what_takes_longer_is_worse() {
    assertThat(
            ProofRule.measure(
                    List.of(sides(10, 20, 26), sides(10, 25, 31.2), sides(10, 19, 25.1)), SEASON)
                .verdict())
        .isEqualTo(Verdict.WORSE);
  }

  @Test
  void twenty_entries_of_ten_workers_in_three_councils_are_needed_on_either_side() {
    Sides few = new Sides(sums(4, 10, 20), sums(4, 4, 10));
    Measured found = ProofRule.measure(List.of(few, few, few), SEASON);
    assertThat(found.verdict()).isEqualTo(Verdict.NOT_ENOUGH);
    assertThat(found.entries()).isEqualTo(12);
    assertThat(found.gain()).isEmpty();
    assertThat(Proof.Measurement.of(found).entries()).isEqualTo(10);

    Sides fewWorkers = new Sides(sums(2, 10, 20), sums(4, 10, 10));
    Measured hidden = ProofRule.measure(List.of(fewWorkers, fewWorkers, fewWorkers), SEASON);
    assertThat(hidden.verdict()).isEqualTo(Verdict.NOT_ENOUGH);
    assertThat(Proof.Measurement.of(hidden).entries()).isZero();
    assertThat(Proof.Measurement.of(hidden).councils()).isZero();

    assertThat(ProofRule.measure(List.of(sides(50, 20, 10), sides(50, 20, 11)), SEASON).verdict())
        .isEqualTo(Verdict.NOT_ENOUGH);
  }

  @Test
  void what_is_shown_of_too_little_never_looks_like_enough() {
    Sides almost = new Sides(sums(6, 9, 20), sums(6, 6, 10));
    Measured found = ProofRule.measure(List.of(almost, almost, almost), SEASON);
    assertThat(found.entries()).isEqualTo(18);
    assertThat(Proof.Measurement.of(found).entries()).isEqualTo(15);
  }

  @Test
  void without_councils_to_compare_with_it_takes_five_and_says_so() {
    List<Sides> three = List.of(sides(10, 20, 16), sides(10, 25, 20), sides(10, 19, 16));
    assertThat(ProofRule.measure(three, List.of()).verdict()).isEqualTo(Verdict.NOT_ENOUGH);

    List<Sides> six =
        IntStream.range(0, 6).mapToObj(i -> sides(10, 20 + i, 16 + i + i / 10.0)).toList();
    Measured found = ProofRule.measure(six, List.of());
    assertThat(found.verdict()).isEqualTo(Verdict.GAVE_BACK);
    assertThat(found.compared()).isFalse();
    assertThat(found.gain().orElseThrow().minutes()).isEqualTo(3.75, within(1e-9));
    assertThat(found.otherMeans()).isEmpty();
  }

  @Test
  void councils_to_compare_with_that_would_tell_on_somebody_are_left_out() {
    List<Held> small = List.of(new Held(new Change(20, 20), 2, 30), held(20, 20), held(20, 21));
    assertThat(
            ProofRule.measure(
                    List.of(sides(10, 20, 16), sides(10, 25, 20), sides(10, 19, 16)),
                    small.subList(0, 2))
                .compared())
        .isFalse();
  }

  private static Sides sides(int entries, double before, double after) {
    return new Sides(sums(entries, entries, before), sums(entries, entries, after));
  }

  private static EntrySums sums(int workers, int entries, double mean) {
    return new EntrySums(workers, entries, entries * mean);
  }

  private static Held held(double before, double after) {
    return new Held(new Change(before, after), 10, 10);
  }
}
