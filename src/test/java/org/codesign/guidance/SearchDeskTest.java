package org.codesign.guidance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.codesign.guidance.Files.file;

import jakarta.validation.ConstraintViolationException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.codesign.fixture.CodesignTest;
import org.codesign.fixture.Given;
import org.codesign.identity.Actor;
import org.codesign.identity.NotAllowed;
import org.codesign.search.Found.Correction;
import org.codesign.search.Found.Count;
import org.codesign.shared.Invalid;
import org.codesign.shared.NotFound;
import org.codesign.shared.Stale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What editors tell the search, and by what readers narrow it. */
@CodesignTest
class SearchDeskTest {

  @Autowired Guidance guidance;
  @Autowired SearchDesk desk;
  @Autowired Given given;

  Actor editor;
  Actor reader;

  /** Documents of other tests are found too, so each test has words of its own. */
  String word = letters();

  String other = letters();

  @BeforeEach
  void somebodyWhoEditsAndSomebodyWhoReads() {
    editor = given.facilitator();
    reader = given.worker(given.council());
  }

  @Test
  void a_synonym_works_at_once_tells_what_it_does_and_can_be_changed_and_removed() {
    DocumentId document = imported("One", "About " + other + " matters.");
    assertThat(found(word)).isEmpty();
    SynonymEffect added = desk.add(editor, new SynonymForm(word, other + " matters", true));
    assertThat(added.before()).isZero();
    assertThat(added.after()).isEqualTo(1);
    assertThat(found(word)).containsExactly(document);

    Synonym kept = added.synonym();
    desk.change(editor, kept.id(), 1, new SynonymForm(word, "nothing" + other, true));
    assertThat(found(word)).isEmpty();
    SynonymForm late = new SynonymForm(word, other, true);
    assertThatThrownBy(() -> desk.change(editor, kept.id(), 1, late)).isInstanceOf(Stale.class);
    desk.change(editor, kept.id(), 2, late);
    assertThat(found(word)).containsExactly(document);
    desk.removeSynonym(editor, kept.id());
    desk.removeSynonym(editor, kept.id());
    assertThat(found(word)).isEmpty();
  }

  @Test
  void one_way_is_one_way() {
    DocumentId document = imported("One", "About " + word + ".");
    desk.add(editor, new SynonymForm(word, other, false));
    assertThat(found(other)).isEmpty();
    desk.add(editor, new SynonymForm(other, word, false));
    assertThat(found(other)).containsExactly(document);
  }

  @ParameterizedTest
  @CsvSource({
    "the, care plan",
    "care plan, ' *** '",
    "care plans, Care plan",
    "ESCR, electronic social care record"
  })
  void a_synonym_that_says_nothing_or_is_there_is_refused(String words, String meaning) {
    assertThatThrownBy(() -> desk.add(editor, new SynonymForm(words, meaning, true)))
        .isInstanceOfAny(Invalid.class, ConstraintViolationException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "IG, information governance",
    "DPIA, data protection impact assessment",
    "DoLS, deprivation of liberty safeguards",
    "integrated children's system, ICS",
    "MCA, mental capacity act"
  })
  void the_fields_own_abbreviations_are_known_from_the_start(String asked, String written) {
    DocumentId document = imported("One", "On " + written + " for " + word + ".");
    assertThat(found(asked + " \"" + word + "\"")).containsExactly(document);
    assertThat(
            guidance
                .search(reader, GuidanceQuestion.of("\"" + word + "\" " + asked), null)
                .documents()
                .getFirst()
                .sections()
                .getFirst()
                .passage()
                .parts())
        .as("what the abbreviation stands for is marked")
        .anySatisfy(part -> assertThat(part.match() && !part.text().equals(word)).isTrue());
  }

  @Test
  void a_pinned_document_comes_first_whatever_the_form_and_order_of_the_words() {
    imported("About " + word + " " + other, word + " " + other);
    DocumentId pinned = imported("Something else", "Other words.");
    String question = word + " of " + other;
    BestBet bet = desk.pin(editor, new BestBetForm(question, pinned));
    SearchResults found = search("The " + other.toUpperCase(Locale.UK) + ", " + word);
    assertThat(found.documents().getFirst().id()).isEqualTo(pinned);
    assertThat(found.documents().getFirst().isPinned()).isTrue();
    assertThat(found.documents()).hasSize(2);
    assertThat(search(word).documents()).extracting(FoundDocument::id).doesNotContain(pinned);
    BestBetForm again = new BestBetForm(other + " " + word, pinned);
    assertThatThrownBy(() -> desk.pin(editor, again)).isInstanceOf(Invalid.class);
    desk.unpin(editor, bet.id());
    assertThat(found(question)).doesNotContain(pinned);
  }

  @Test
  void a_retired_document_is_pinned_to_nothing_and_found_in_the_archive_only() {
    DocumentId document = imported("One", word);
    desk.pin(editor, new BestBetForm(other, document));
    guidance.retire(editor, document, 1);
    await().until(() -> found(word).isEmpty());
    assertThat(found(other)).isEmpty();
    assertThatThrownBy(() -> desk.pin(editor, new BestBetForm(word, document)))
        .isInstanceOf(NotFound.class);
    GuidanceQuestion archive = new GuidanceQuestion(word, Map.of(), true);
    await().until(() -> !guidance.search(reader, archive, null).documents().isEmpty());
    assertThat(guidance.search(reader, archive, null).documents())
        .singleElement()
        .satisfies(it -> assertThat(it.isRetired()).isTrue());
  }

  @Test
  void results_are_counted_and_narrowed_by_facet() {
    String front = "---\ntopic: %s\naudience: Managers, Frontline\nsource: %s\n---\n";
    DocumentId one = imported(front.formatted("A" + word, "S" + word) + "# One\n\n" + word);
    imported(front.formatted("B" + word, "S" + word) + "# Two\n\n" + word);
    SearchResults all = search(word);
    assertThat(all.facets().get(Facet.TOPIC))
        .containsExactly(new Count("A" + word, 1), new Count("B" + word, 1));
    assertThat(all.facets().get(Facet.AUDIENCE))
        .containsExactly(new Count("Frontline", 2), new Count("Managers", 2));
    assertThat(all.facets().get(Facet.SOURCE)).containsExactly(new Count("S" + word, 2));
    assertThat(all.facets().get(Facet.YEAR)).hasSize(1);
    GuidanceQuestion narrower =
        new GuidanceQuestion(word, Map.of(Facet.TOPIC, "A" + word, Facet.AUDIENCE, ""), false);
    assertThat(guidance.search(reader, narrower, null).documents())
        .extracting(FoundDocument::id)
        .containsExactly(one);
  }

  @Test
  void a_mistyped_question_is_answered_as_it_was_meant() {
    DocumentId document = imported("One", word);
    String mistyped = word.substring(0, 5) + "x" + word.substring(5);
    SearchResults found = search(mistyped + " ");
    assertThat(found.corrected()).contains(new Correction(word + " ", true));
    assertThat(found.documents()).extracting(FoundDocument::id).containsExactly(document);
  }

  @Test
  void what_people_call_it_counts_though_the_text_does_not_say_so() {
    DocumentId document = imported("---\nkeywords: " + word + "\n---\n# One\n\nText.");
    assertThat(found(word)).containsExactly(document);
  }

  @Test
  void headings_are_suggested_with_their_place() {
    DocumentId document = imported("One", "Text.\n\n## The " + word + " of it\n\nMore.");
    assertThat(guidance.suggest(reader, "the " + word.substring(0, 8)))
        .containsExactly(
            new GuidanceSuggestion(document, "the-" + word + "-of-it", "The " + word + " of it"));
    assertThat(guidance.suggest(reader, "*")).isEmpty();
  }

  @Test
  void only_editors_help_the_search_along() {
    UUID any = UUID.randomUUID();
    assertThatThrownBy(() -> desk.synonyms(reader)).isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> desk.add(reader, new SynonymForm("a", "b", true)))
        .isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> desk.removeSynonym(reader, any)).isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> desk.bestBets(reader)).isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> desk.unpin(reader, any)).isInstanceOf(NotAllowed.class);
  }

  private DocumentId imported(String title, String text) {
    return imported("# " + title + "\n\n" + text);
  }

  /** Waits until it is found by a word that nothing else has. */
  private DocumentId imported(String markdown) {
    String mark = letters();
    DocumentId added =
        guidance
            .importFiles(
                editor,
                List.of(file(UUID.randomUUID() + ".md", markdown + "\n\n## End\n\n" + mark)))
            .lines()
            .getFirst()
            .document();
    await().until(() -> found(mark).contains(added));
    return added;
  }

  private List<DocumentId> found(String question) {
    return search(question).documents().stream().map(FoundDocument::id).toList();
  }

  private SearchResults search(String question) {
    return guidance.search(reader, GuidanceQuestion.of(question), null);
  }

  private static String letters() {
    return UUID.randomUUID()
        .toString()
        .substring(24)
        .chars()
        .map(it -> 'a' + it % 26)
        .collect(
            () -> new StringBuilder("qz"), StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
