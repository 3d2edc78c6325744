package org.codesign.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SimilarTest {

  @TempDir Path folder;

  private final Register register = new Register();
  private final UUID save =
      register.add("Save button lies below the fold", "One scrolls to find it.", "red", 1);
  private final UUID search =
      register.add("Search finds nobody with a hyphen", "Type Smith-Jones: nothing.", "blue", 2);
  private final UUID safeguarding =
      register.add("Safeguarding enquiry loses its notes", "After ten minutes.", "blue", 3);
  private SearchIndex index;

  @BeforeEach
  void open() {
    for (int i = 0; i < 20; i++) {
      register.add("Letter template " + i, "The button prints a letter about the notes.", "red", 9);
    }
    index = new SearchIndex(folder, Register.FIELDS, register, register);
    index.start();
    await().pollDelay(Duration.ofMillis(5)).until(index::isComplete);
  }

  @AfterEach
  void close() {
    index.close();
  }

  private List<UUID> like(String title) {
    return like(title, "");
  }

  private List<UUID> like(String title, String text) {
    return index.similar(new Likeness(title, text, Map.of(), Set.of(), 3));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The Save button is hidden below the fold",
        "SaveButton below fold",
        "saving: the buttons are below a fold",
        "Cannot find save"
      })
  void other_words_for_the_same_thing_find_it(String title) {
    assertThat(like(title)).first().isEqualTo(save);
  }

  @ParameterizedTest
  @ValueSource(strings = {"safegaurding enquiry", "Safeguardi", "safe-guarding", "sefeguarding"})
  void a_word_may_be_mistyped_or_begun(String title) {
    assertThat(like(title)).first().isEqualTo(safeguarding);
  }

  @Test
  void the_text_helps_where_the_title_says_little() {
    assertThat(like("Button", "I scroll and scroll to find the fold it lies below"))
        .first()
        .isEqualTo(save);
  }

  @Test
  void a_preferred_kind_comes_first_among_equals_and_does_not_push_others_out() {
    UUID red = register.add("Print preview is blank", "White.", "red", 1);
    UUID green = register.add("Print preview is blank", "White.", "green", 1);
    index.logged();
    await().until(() -> like("Print preview is blank").containsAll(List.of(red, green)));
    assertThat(preferring("red", "Print preview is blank")).startsWith(red, green);
    assertThat(preferring("green", "Print preview is blank")).startsWith(green, red);
    assertThat(preferring("blue", "Save below the fold")).first().isEqualTo(save);
    assertThat(preferring("blue", "zzzz")).as("a colour alone is no likeness").isEmpty();
  }

  private List<UUID> preferring(String colour, String title) {
    return index.similar(new Likeness(title, "", Map.of("colour", colour), Set.of(), 3));
  }

  @Test
  void what_is_left_out_stays_out() {
    assertThat(index.similar(new Likeness("Save below the fold", "", Map.of(), Set.of(save), 3)))
        .doesNotContain(save);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "the of and", "???", "*:* AND (", "title:x~2", "\u0000", "a"})
  void nothing_said_finds_nothing_and_no_character_is_syntax(String title) {
    assertThat(like(title)).hasSizeLessThanOrEqualTo(3);
  }

  @Test
  void a_title_beyond_measure_is_cut() {
    assertThat(like("fold ".repeat(30_000), "word ".repeat(100_000))).first().isEqualTo(save);
  }
}
