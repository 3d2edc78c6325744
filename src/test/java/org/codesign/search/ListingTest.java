package org.codesign.search;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.codesign.search.Listing.Place;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything that has all the words, in an order of its own. */
class ListingTest {

  @TempDir Path folder;

  private final Register register = new Register();
  private final UUID save =
      register.add("Saving loses the date", "Mr O’Brien's café: the form forgets it.", "red", 10);
  private final UUID dates =
      register.add("Dates are American", "The date 03/04 is read as 4 March.", "blue", 30);
  private final UUID slow = register.add("Slow", "Opening a form takes a minute.", "red", 20);
  private SearchIndex index;

  @BeforeEach
  void open() {
    index = new SearchIndex(folder, Register.FIELDS, register, register);
    index.start();
    await().until(index::isComplete);
  }

  @AfterEach
  void close() {
    index.close();
  }

  @Test
  void the_highest_come_first() {
    assertThat(found("date")).containsExactly(dates, save);
    assertThat(found("form")).containsExactly(slow, save);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "saving",
        "saves",
        "SAVE date",
        "lose dat",
        "sav",
        "savi",
        "o'brien",
        "O’Brien’s",
        "Brien",
        "cafe",
        "CAFÉ",
        "the form forgets",
        "form: loses",
        "date/saving"
      })
  void every_word_must_be_there_in_any_form_or_begun(String words) {
    assertThat(found(words)).containsExactly(save);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "*",
        "save zebra",
        "date~2x",
        "save^9",
        "/.*/",
        "\"",
        "title:qqq",
        "ave",
        "save NOT zebra",
        "-zebra save",
        "😀",
        "' OR 1=1 --",
        "[a TO z]"
      })
  void nothing_is_syntax(String words) {
    assertThat(found(words)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "save*",
        "+save",
        "\"save\"",
        "save\\",
        "(save",
        "save AND",
        "save || date",
        "&save;",
        "save\u0000\u202e\u200b"
      })
  void signs_around_a_word_do_no_harm(String words) {
    assertThat(found(words)).containsExactly(save);
  }

  @Test
  void a_word_that_says_nothing_counts_where_it_is_alone() {
    assertThat(found("the")).containsExactlyInAnyOrder(save, dates);
  }

  @Test
  @Timeout(5)
  void a_question_may_be_of_any_length() {
    String words = IntStream.range(0, 10_000).mapToObj(i -> "date" + i).collect(joining(" "));
    assertThat(found(words)).isEmpty();
    assertThat(found("date ".repeat(10_000))).containsExactly(dates, save);
    assertThat(found("x".repeat(100_000))).isEmpty();
    assertThat(found("*".repeat(100_000))).isEmpty();
  }

  @Test
  void facets_narrow() {
    assertThat(found("date", Map.of("colour", "blue"))).containsExactly(dates);
    assertThat(found("date", Map.of("colour", "b"))).isEmpty();
    assertThat(found("date", Map.of("size", "blue"))).isEmpty();
  }

  @Test
  void pages_hold_everything_once_though_many_weigh_the_same() {
    List<UUID> all = new ArrayList<>();
    for (int i = 0; i < 95; i++) {
      all.add(register.add("Zebra", "Number " + i, "red", i % 3));
    }
    index.logged();
    await().until(() -> page("zebra", null, 100).size() == 95);

    List<Place> seen = new ArrayList<>();
    List<Place> page = page("zebra", null, 10);
    while (!page.isEmpty()) {
      seen.addAll(page);
      page = page("zebra", page.getLast(), 10);
    }
    assertThat(seen).extracting(Place::owner).hasSize(95).containsExactlyInAnyOrderElementsOf(all);
    assertThat(seen)
        .extracting(Place::rank)
        .isSortedAccordingTo((one, other) -> Long.compare(other, one));
  }

  @Test
  void a_page_goes_on_where_the_last_one_ended_though_that_card_is_gone() {
    Place first = page("date", null, 1).getFirst();
    register.remove(dates);
    index.logged();
    await().until(() -> found("date").equals(List.of(save)));
    assertThat(page("date", first, 10)).extracting(Place::owner).containsExactly(save);
  }

  private List<UUID> found(String words) {
    return found(words, Map.of());
  }

  private List<UUID> found(String words, Map<String, String> facets) {
    return index.list(new Listing(words, facets, "weight", null, 100)).stream()
        .map(Place::owner)
        .toList();
  }

  private List<Place> page(String words, @Nullable Place after, int most) {
    return index.list(new Listing(words, Map.of(), "weight", after, most));
  }
}
