package org.codesign.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.codesign.search.Found.Correction;
import org.codesign.search.Found.Count;
import org.codesign.search.Thesaurus.Meaning;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** In what order answers come, and what is done for those who use other words. */
class AnswerTest {

  private static final Window TEN = new Window(0, 10, 3);

  @TempDir Path folder;

  private final Shelf shelf = new Shelf();
  private SearchIndex index;

  @AfterEach
  void close() {
    index.close();
  }

  @BeforeEach
  void open() {
    index = new SearchIndex(folder, Shelf.FIELDS, shelf);
    index.start();
    await().until(index::isComplete);
  }

  @Test
  void words_that_stand_together_come_before_the_same_words_apart() {
    UUID apart = add("One", "The care of a person. Much else is written here. Ask for the plan.");
    UUID together = add("Two", "Much else is written here. A care plan for a person. Ask for it.");
    assertThat(owners("care plan")).containsExactly(together, apart);
  }

  @Test
  void all_words_come_before_one_of_them_said_often() {
    UUID often = add("One", "Consent, consent, consent, consent and consent.");
    UUID all = add("Two", "Who may give consent, and how capacity is assessed before a visit.");
    add("Three", "Capacity of a hall.");
    assertThat(owners("consent capacity")).startsWith(all).contains(often);
  }

  @Test
  void the_form_that_was_asked_for_comes_before_others_of_the_same_stem() {
    UUID other = add("One", "What the universe is for.");
    UUID asked = add("Two", "What the university is for, in general terms and words.");
    assertThat(owners("universities ")).containsExactly(asked, other);
  }

  @Test
  void nothing_comes_in_by_what_the_best_have_in_common() {
    add("One", "Chronology with genogram and ecomap.");
    add("Two", "Chronology, genogram, ecomap, again.");
    UUID without = add("Three", "Genogram and ecomap, side by side.");
    add("Four", "Other.");
    assertThat(owners("chronology")).hasSize(2).doesNotContain(without);
  }

  @Test
  @Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
  void a_text_without_a_full_stop_is_shown_before_anybody_grows_old() {
    UUID endless = add("Endless", "salt and 'pepper' ".repeat(200_000));
    assertThat(owners("pepper")).containsExactly(endless);
  }

  @ParameterizedTest
  @CsvSource({
    "escr, record",
    "ESCR training, record",
    "electronic social care record, short",
    "who fills in the escr?, record"
  })
  void an_abbreviation_finds_what_it_stands_for_and_the_other_way(
      String question, String expected) {
    UUID record = add("Record", "Training for the electronic social care record.");
    UUID words = add("Words", "Electronic mail. Social events. Care of plants. A record player.");
    UUID brief = add("Brief", "Who fills in the ESCR.");
    Thesaurus both =
        new Thesaurus(
            List.of(
                new Meaning("ESCR", "electronic social care record"),
                new Meaning("electronic social care record", "ESCR")));
    List<UUID> found = owners(new Asked(question, Map.of(), List.of(), both, TEN));
    assertThat(found).contains(expected.equals("record") ? record : brief);
    assertThat(found.getFirst()).isNotEqualTo(words);
  }

  @Test
  void a_meaning_leads_one_way_only() {
    UUID child = add("One", "For a foster child.");
    UUID looked = add("Two", "For a looked after child.");
    Thesaurus thesaurus = new Thesaurus(List.of(new Meaning("looked after", "foster")));
    assertThat(owners(new Asked("looked after", Map.of(), List.of(), thesaurus, TEN)))
        .containsExactlyInAnyOrder(looked, child);
    assertThat(owners(new Asked("foster ", Map.of(), List.of(), thesaurus, TEN)))
        .containsExactly(child);
  }

  @Test
  void where_a_mistyped_word_finds_nothing_what_was_meant_is_answered_and_said() {
    UUID wanted = add("Safeguarding", "Enquiries under section 42.");
    Found found = index.search("safegaurding ", TEN);
    assertThat(found.corrected()).contains(new Correction("safeguarding ", true));
    assertThat(found.owners()).extracting(Found.Owner::id).containsExactly(wanted);
  }

  @Test
  void where_other_words_find_something_what_was_meant_is_only_offered() {
    add("Safeguarding", "Enquiries under section 42.");
    UUID other = add("Section", "What a section is.");
    Found found = index.search("safegaurding section", TEN);
    assertThat(found.corrected()).contains(new Correction("safeguarding section", false));
    assertThat(found.owners()).extracting(Found.Owner::id).contains(other);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"safeguarding", "safegua", "section", "42", "-safegaurding", "x", "qqqqqqqq"})
  void nothing_is_corrected_that_is_known_being_typed_or_like_nothing(String question) {
    add("Safeguarding", "Enquiries under section 42.");
    assertThat(index.search(question, TEN).corrected()).isEmpty();
  }

  @Test
  void facets_narrow_and_are_counted_by_owner() {
    UUID red = shelf.add(Map.of("colour", List.of("red")), "One", "zebra", "zebra again");
    UUID both = shelf.add(Map.of("colour", List.of("red", "blue")), "Two", "zebra");
    changed(red, "One");
    changed(both, "Two");
    assertThat(asked("zebra ", Map.of()).facets().get("colour"))
        .containsExactly(new Count("red", 2), new Count("blue", 1));
    assertThat(asked("zebra ", Map.of("colour", "blue")).owners())
        .extracting(Found.Owner::id)
        .containsExactly(both);
    assertThat(asked("zebra ", Map.of("colour", "b*")).owners()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Keep", "keep rec", "records ke", "KEEPING records"})
  void a_name_is_suggested_while_it_is_typed(String typed) {
    UUID wanted = add("Keeping records", "Text.");
    add("Records of meetings", "Text.");
    assertThat(index.suggest("title", Asked.of(typed, TEN)))
        .first()
        .satisfies(it -> assertThat(it.owner()).isEqualTo(wanted))
        .satisfies(it -> assertThat(it.text()).isEqualTo("Keeping records"));
  }

  @Test
  void the_same_name_is_suggested_once_and_nothing_for_nothing() {
    add("Keeping records", "Text.");
    add("Keeping Records", "Other text.");
    assertThat(index.suggest("title", Asked.of("keep", TEN))).hasSize(1);
    assertThat(index.suggest("title", Asked.of("", TEN))).isEmpty();
    assertThat(index.suggest("title", Asked.of("the *", TEN))).isEmpty();
  }

  private Found asked(String question, Map<String, String> only) {
    return index.search(new Asked(question, only, List.of("colour"), Thesaurus.NONE, TEN));
  }

  private UUID add(String title, String text) {
    UUID added = shelf.add(title, text);
    changed(added, title);
    return added;
  }

  private void changed(UUID book, String title) {
    index.changed(book);
    await().until(() -> owners(title).contains(book));
  }

  private List<UUID> owners(String question) {
    return owners(Asked.of(question, TEN));
  }

  private List<UUID> owners(Asked asked) {
    return index.search(asked).owners().stream().map(Found.Owner::id).toList();
  }
}
