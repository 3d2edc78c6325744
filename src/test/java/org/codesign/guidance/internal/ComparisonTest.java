package org.codesign.guidance.internal;

import static java.time.Duration.ofSeconds;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.codesign.guidance.TextDifferences.Kind;
import org.codesign.guidance.TextDifferences.Line;
import org.junit.jupiter.api.Test;

class ComparisonTest {

  @Test
  void equal_texts_do_not_differ() {
    assertThat(Comparison.lines("a\nb", "a\nb")).isEmpty();
  }

  @Test
  void a_new_line_is_new_and_those_around_it_are_shown() {
    assertThat(shown("a\nb\nc\nd", "a\nb\nnew\nc\nd"))
        .containsExactly(" a", " b", "+new", " c", " d");
  }

  @Test
  void lines_far_from_any_change_are_left_out_and_counted() {
    String was = IntStream.rangeClosed(1, 20).mapToObj(String::valueOf).collect(joining("\n"));
    assertThat(shown(was, was.replace("\n10\n", "\n")))
        .containsExactly("~7", " 8", " 9", "-10", " 11", " 12", "~8");
  }

  @Test
  void within_a_changed_line_the_changed_words_are_set_off() {
    List<Line> lines = Comparison.lines("Ask the team first.", "Ask the owner first.");
    assertThat(lines).extracting(Line::kind).containsExactly(Kind.GONE, Kind.ADDED);
    assertThat(changed(lines.get(0))).isEqualTo("team");
    assertThat(changed(lines.get(1))).isEqualTo("owner");
    assertThat(lines.get(1).text()).isEqualTo("Ask the owner first.");
  }

  @Test
  void whatever_became_of_it_both_sides_are_whole() {
    Random random = new Random(90);
    for (int i = 0; i < 300; i++) {
      String was = text(random);
      String is = text(random);
      List<Line> lines = Comparison.lines(was, is);
      if (lines.stream().noneMatch(it -> it.kind() == Kind.LEFT_OUT) && !lines.isEmpty()) {
        assertThat(side(lines, Kind.GONE)).isEqualTo(was);
        assertThat(side(lines, Kind.ADDED)).isEqualTo(is);
      }
    }
  }

  private static String text(Random random) {
    return IntStream.range(0, 1 + random.nextInt(6))
        .mapToObj(i -> "w" + random.nextInt(3) + " v" + random.nextInt(3))
        .collect(joining("\n"));
  }

  private static String side(List<Line> lines, Kind kind) {
    return lines.stream()
        .filter(it -> it.kind() == Kind.SAME || it.kind() == kind)
        .map(Line::text)
        .collect(joining("\n"));
  }

  @Test
  void the_longest_texts_that_share_nothing_are_compared_in_bounded_time() {
    String was = "a\n".repeat(49_999);
    String is = "b c\n".repeat(24_999);
    String words = "x y ".repeat(25_000);
    String others = "p q ".repeat(25_000);
    assertTimeoutPreemptively(
        ofSeconds(20),
        () -> {
          assertThat(Comparison.lines(was, is)).isNotEmpty();
          assertThat(Comparison.lines(words, others)).hasSize(2);
        });
  }

  private static List<String> shown(String was, String is) {
    return Comparison.lines(was, is).stream()
        .map(it ->
            switch (it.kind()) {
              case SAME -> " " + it.text();
              case GONE -> "-" + it.text();
              case ADDED -> "+" + it.text();
              case LEFT_OUT -> "~" + it.count();
            })
        .toList();
  }

  private static String changed(Line line) {
    return line.pieces().stream()
        .filter(it -> it.changed())
        .map(it -> it.text())
        .collect(joining());
  }
}
