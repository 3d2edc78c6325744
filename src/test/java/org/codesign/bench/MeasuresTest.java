package org.codesign.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Worked out by hand. */
class MeasuresTest {

  private static final Offset<Double> EXACTLY = within(1e-12);

  @Test
  void average_precision_is_taken_over_all_relevant_documents_found_or_not() {
    Measures one = Measures.of(List.of("a", "x", "b", "y"), Map.of("a", 1, "b", 1, "c", 1));
    assertThat(one.map()).isEqualTo((1 / 1.0 + 2 / 3.0 + 0) / 3, EXACTLY);
  }

  @Test
  void precision_at_thirty_is_taken_over_thirty_though_fewer_were_found() {
    assertThat(Measures.of(List.of("a", "x"), Map.of("a", 1)).p30()).isEqualTo(1 / 30.0, EXACTLY);
    List<String> late = Stream.concat(others(30), Stream.of("a")).toList();
    assertThat(Measures.of(late, Map.of("a", 1)).p30()).isZero();
  }

  @Test
  void gains_are_grades_and_fade_with_the_logarithm_of_the_rank() {
    Measures one = Measures.of(List.of("x", "good", "fair"), Map.of("good", 3, "fair", 1, "no", 0));
    double gain = 3 / 1.584962500721156 + 1 / 2.0; // log2(3), log2(4)
    double best = 3 / 1.0 + 1 / 1.584962500721156;
    assertThat(one.ndcg10()).isEqualTo(gain / best, within(1e-9));
  }

  @Test
  void what_comes_after_the_tenth_gains_nothing() {
    List<String> late = Stream.concat(others(10), Stream.of("a")).toList();
    assertThat(Measures.of(late, Map.of("a", 1)).ndcg10()).isZero();
    assertThat(Measures.of(late, Map.of("a", 1)).mrr()).isEqualTo(1 / 11.0, EXACTLY);
  }

  @Test
  void the_best_order_has_ten_places_too() {
    List<String> all = others(12).toList();
    Map<String, Integer> grades =
        all.stream().collect(java.util.stream.Collectors.toMap(it -> it, any -> 1));
    assertThat(Measures.of(all, grades).ndcg10()).isEqualTo(1, EXACTLY);
    assertThat(Measures.of(all, grades).map()).isEqualTo(1, EXACTLY);
  }

  @Test
  void recall_counts_the_first_hundred() {
    List<String> ranking =
        Stream.of(Stream.of("a"), others(99), Stream.of("b")).flatMap(it -> it).toList();
    assertThat(Measures.of(ranking, Map.of("a", 1, "b", 1)).recall100()).isEqualTo(0.5, EXACTLY);
  }

  @Test
  void nothing_found_is_worth_nothing() {
    assertThat(Measures.of(List.of(), Map.of("a", 1))).isEqualTo(new Measures(0, 0, 0, 0, 0));
  }

  @Test
  void questions_count_the_same_however_much_is_relevant_to_them() {
    Measures good = Measures.of(List.of("a"), Map.of("a", 1));
    Measures bad = Measures.of(List.of(), Map.of("a", 1, "b", 1, "c", 1));
    assertThat(Measures.mean(List.of(good, bad)).map()).isEqualTo(0.5, EXACTLY);
    assertThat(Measures.mean(List.of(good, bad)).mrr()).isEqualTo(0.5, EXACTLY);
  }

  private static Stream<String> others(int count) {
    return IntStream.range(0, count).mapToObj(i -> "x" + i);
  }
}
