package org.codesign.search;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.codesign.search.Passage.Part;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchIndexTest {

  private static final Window TEN = new Window(0, 10, 3);

  @TempDir Path folder;

  private final Shelf shelf = new Shelf();
  private final UUID consent =
      shelf.add(
          "Consent and lawful basis",
          "Ask for consent only where nothing else fits. A council's duties come first.",
          "Withdrawing consent must be as easy as giving it.");
  private final UUID safeguarding =
      shelf.add("Safeguarding enquiry", "Who decides whether an enquiry is made under section 42.");
  private final UUID retention =
      shelf.add("Keeping records", "How long a safeguarding record is kept; who destroys it.");
  private SearchIndex index;

  @BeforeEach
  void open() {
    index = new SearchIndex(folder, Shelf.FIELDS, shelf);
    index.start();
    await().pollDelay(Duration.ofMillis(5)).until(index::isComplete);
  }

  @AfterEach
  void close() {
    index.close();
  }

  @Test
  void aTitleCountsMoreThanTheText() {
    assertThat(owners("safeguarding")).containsExactly(safeguarding, retention);
  }

  @ParameterizedTest
  @CsvSource({"withdraw consents", "COUNCIL’S duty", "consent's"})
  void wordsAreFoundInAnyForm(String question) {
    assertThat(owners(question)).first().isEqualTo(consent);
  }

  @Test
  void allWordsArePreferredToSome() {
    UUID both = shelf.add("Other things", "The consent of a person in a safeguarding matter.");
    index.changed(both);
    await().until(() -> owners("consent safeguarding").contains(both));
    assertThat(owners("consent safeguarding")).first().isEqualTo(both);
  }

  @Test
  void aQuotedPhraseMustBeThere() {
    assertThat(owners("\"lawful basis\"")).containsExactly(consent);
    assertThat(owners("\"basis lawful\" consent")).isEmpty();
    assertThat(owners("“lawful basis”")).containsExactly(consent);
  }

  @Test
  void aWordWithAMinusMustNotBeThere() {
    assertThat(owners("safeguarding -destroys")).containsExactly(safeguarding);
    assertThat(owners("-safeguarding")).containsExactly(safeguarding, retention);
  }

  @ParameterizedTest
  @ValueSource(strings = {"safeg", "safeguardi", "safeguardin", "Safeguarding", "withdr", "lawf"})
  void aWordIsFoundWhileItIsTyped(String typed) {
    assertThat(owners(typed)).isNotEmpty();
  }

  @Test
  void aFinishedWordIsNotTakenForABeginning() {
    assertThat(owners("safeg ")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "the", "and or not", "*", "?!…", "-", "\"\"", "\"the\"", "​"})
  void aQuestionWithoutAWordIsNotUnderstood(String question) {
    assertThat(index.search(question, TEN).understood()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "consent*", "consent~2", "/consent.*/", "title:consent", "consent AND (", "+consent",
            "[consent TO",
        "consent^9", "consent\\", "\"consent", "consent && ||", "CONSENT", "😀 consent",
            "c̈onsent consent",
        "'; DROP TABLE guidance_section; -- consent", "<script>consent</script>",
            "consent\u0000\u202e"
      })
  void nothingElseIsSyntax(String question) {
    assertThat(owners(question)).contains(consent);
  }

  @Test
  @Timeout(2)
  void aQuestionMayBeOfAnyLength() {
    String words = IntStream.range(0, 10_000).mapToObj(i -> "w" + i).collect(joining(" "));
    assertThat(index.search("consent " + words, TEN).owners()).isNotEmpty();
    assertThat(index.search("x".repeat(10_000), TEN).owners()).isEmpty();
    assertThat(index.search("\"".repeat(10_000), TEN).understood()).isFalse();
    assertThat(index.search("-a ".repeat(5_000), TEN).owners()).isEmpty();
    assertThat(index.search("😀".repeat(5_000), TEN).owners()).isEmpty();
  }

  @Test
  void thePassageThatAnswersIsSetOff() {
    Passage passage = best("withdrawing").passages().get("body");
    assertThat(passage.text()).isEqualTo("Withdrawing consent must be as easy as giving it.");
    assertThat(passage.parts()).startsWith(new Part("Withdrawing", true));
  }

  @Test
  void aTextThatDoesNotMatchShowsHowItBegins() {
    assertThat(best("keeping").passages().get("body").parts())
        .containsExactly(
            new Part("How long a safeguarding record is kept; who destroys it.", false));
  }

  @Test
  void partsAreGroupedByWhoseTheyAre() {
    Found found = index.search("consent", TEN);
    assertThat(found.owners()).singleElement().satisfies(it -> assertThat(it.best()).hasSize(2));
    assertThat(found.entries()).isEqualTo(2);
  }

  @Test
  void whatIsFoundComesInWindows() {
    Found first = index.search("safeguarding", new Window(0, 1, 3));
    Found second = index.search("safeguarding", new Window(1, 1, 3));
    assertThat(first.hasMore()).isTrue();
    assertThat(second.hasMore()).isFalse();
    assertThat(second.owners()).extracting(Found.Owner::id).containsExactly(retention);
  }

  @Test
  void whatChangedIsFoundAnewAndWhatWentIsNot() {
    shelf.put(retention, "Retention schedule", "How long things are kept.");
    index.changed(retention);
    await().until(() -> owners("retention").equals(List.of(retention)));
    assertThat(owners("destroys")).isEmpty();
    shelf.remove(retention);
    index.changed(retention);
    await().until(() -> owners("retention").isEmpty());
  }

  @Test
  void aChangeWaitsForItsSource() {
    shelf.closed = true;
    UUID late = shelf.add("Late", "A straggler.");
    index.changed(late);
    shelf.closed = false;
    await().until(() -> owners("straggler").equals(List.of(late)));
  }

  private List<UUID> owners(String question) {
    return index.search(question, TEN).owners().stream().map(Found.Owner::id).toList();
  }

  private Found.Part best(String question) {
    return index.search(question, TEN).owners().getFirst().best().getFirst();
  }
}
