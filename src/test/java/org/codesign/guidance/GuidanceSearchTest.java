package org.codesign.guidance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.codesign.guidance.Files.file;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.codesign.fixture.CodesignTest;
import org.codesign.fixture.Given;
import org.codesign.identity.Actor;
import org.codesign.identity.NotAllowed;
import org.codesign.shared.Cursor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@CodesignTest
class GuidanceSearchTest {

  @Autowired Guidance guidance;
  @Autowired Given given;

  Actor editor;
  Actor reader;
  String folder;
  String word;

  /** Documents of other tests are found too, so each test has a word of its own. */
  @BeforeEach
  void anEditorAndASupplierWhoReads() {
    editor = given.facilitator();
    reader = given.personOf(given.supplier());
    folder = UUID.randomUUID() + "/";
    word = "zz" + letters(folder.substring(0, 8)) + "zz";
  }

  @Test
  void what_was_imported_is_found_by_section_with_the_passage_that_answers() {
    DocumentId id =
        imported("a", "# Title\n\nBegin.\n\n## Part " + word + "\n\nLook for marmalade here.");
    SearchResults found = awaitFound(word + " marmalade");
    assertThat(found.documents())
        .singleElement()
        .satisfies(it -> assertThat(it.id()).isEqualTo(id));
    FoundDocument.FoundSection section = found.documents().getFirst().sections().getFirst();
    assertThat(section.anchor()).isEqualTo("part-" + word);
    assertThat(section.heading().parts())
        .last()
        .satisfies(part -> assertThat(part.match()).isTrue());
    assertThat(section.passage().text()).isEqualTo("Look for marmalade here.");
    assertThat(found.complete()).isTrue();
  }

  @Test
  void a_changed_document_is_found_by_its_new_words_only_and_a_retired_one_not_at_all() {
    DocumentId id = imported("a", "# A\n\n" + word + " before");
    awaitFound(word);
    imported("a", "# A\n\n" + word + " after");
    await().until(() -> passage(word).contains("after"));
    guidance.retire(editor, id, 2);
    await().until(() -> search(word).documents().isEmpty());
    guidance.putBack(editor, id, 3);
    awaitFound(word);
  }

  @Test
  void results_come_ten_documents_at_a_time() {
    IntStream.range(0, 23).forEach(i -> imported("d" + i, "# D" + i + "\n\n" + word));
    await().until(() -> search(word).sections() == 23);
    SearchResults first = search(word);
    SearchResults second =
        guidance.search(reader, GuidanceQuestion.of(word), first.next().orElseThrow());
    SearchResults third =
        guidance.search(reader, GuidanceQuestion.of(word), second.next().orElseThrow());
    Set<DocumentId> all = new java.util.HashSet<>();
    for (SearchResults page : List.of(first, second, third)) {
      page.documents().forEach(it -> all.add(it.id()));
    }
    assertThat(first.documents()).hasSize(10);
    assertThat(third.documents()).hasSize(3);
    assertThat(third.next()).isEmpty();
    assertThat(all).hasSize(23);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "x", "1001", "99999999999"})
  void a_forged_place_in_the_results_is_refused(String place) {
    Cursor forged = Cursor.of(place);
    assertThatThrownBy(() -> guidance.search(reader, GuidanceQuestion.of("word"), forged))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void text_of_a_document_stays_text_in_passages() {
    imported("a", "# A\n\n" + word + " `<script>alert(1)</script>` end");
    assertThat(awaitFound(word).documents().getFirst().sections().getFirst().passage().text())
        .contains("<script>alert(1)</script>");
  }

  @Test
  void nobody_without_a_role_may_search() {
    Actor nobody = new Actor(reader.id(), "Nobody", Set.of(), null, null);
    assertThatThrownBy(() -> guidance.search(nobody, GuidanceQuestion.of("word"), null))
        .isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> guidance.topics(nobody)).isInstanceOf(NotAllowed.class);
  }

  private DocumentId imported(String name, String text) {
    return guidance
        .importFiles(editor, List.of(file(folder + name + ".md", text)))
        .lines()
        .getFirst()
        .document();
  }

  private static String letters(String hexadecimal) {
    return hexadecimal
        .chars()
        .map(it -> Character.isDigit(it) ? it - '0' + 'g' : it)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private SearchResults awaitFound(String question) {
    await().until(() -> !search(question).documents().isEmpty());
    return search(question);
  }

  private String passage(String question) {
    return search(question).documents().stream()
        .map(it -> it.sections().getFirst().passage().text())
        .findFirst()
        .orElse("");
  }

  private SearchResults search(String question) {
    return guidance.search(reader, GuidanceQuestion.of(question), null);
  }
}
