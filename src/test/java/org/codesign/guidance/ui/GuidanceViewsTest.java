package org.codesign.guidance.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.codesign.guidance.Files.file;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.UUID;
import org.codesign.fixture.Given;
import org.codesign.fixture.ViewTest;
import org.codesign.guidance.DocumentId;
import org.codesign.guidance.Guidance;
import org.codesign.guidance.GuidanceQuestion;
import org.codesign.identity.Actor;
import org.codesign.shared.ui.EmptyState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class GuidanceViewsTest extends ViewTest {

  @Autowired Given given;
  @Autowired Guidance guidance;

  Actor editor;
  String word = "ww" + UUID.randomUUID().toString().replaceAll("[^a-f]", "q");
  DocumentId document;

  @BeforeEach
  void aDocumentThatIsFound() {
    editor = given.facilitator();
    String text =
        "---\ntopic: "
            + word
            + "\n---\n# Title "
            + word
            + "\n\n## One part\n\nAbout "
            + word
            + "\n\n## Other\n\nx";
    document =
        guidance
            .importFiles(editor, List.of(file(word + ".md", text)))
            .lines()
            .getFirst()
            .document();
    await()
        .until(
            () -> !guidance.search(editor, GuidanceQuestion.of(word), null).documents().isEmpty());
    signIn(editor);
  }

  @Test
  void what_is_typed_is_searched_for() {
    UI.getCurrent().navigate("guidance");
    test(find(TextField.class).single()).setValue("\"about " + word + "\"");
    Article result = find(Article.class).single();
    assertThat(find(Anchor.class).from(result).all())
        .extracting(Anchor::getHref)
        .containsExactly("guidance/" + document, "guidance/" + document + "#one-part");
  }

  @Test
  void a_question_in_the_address_is_asked() {
    UI.getCurrent().navigate("guidance", QueryParameters.of("q", word));
    assertThat(find(TextField.class).single().getValue()).isEqualTo(word);
    assertThat(find(Article.class).all()).hasSize(1);
  }

  @Test
  void where_nothing_is_found_the_page_says_what_to_do() {
    UI.getCurrent().navigate("guidance", QueryParameters.of("q", "nowherexyzzy"));
    assertThat(find(H2.class).from(find(EmptyState.class).single()).single().getText())
        .isEqualTo("Nothing found");
    UI.getCurrent().navigate("guidance", QueryParameters.of("q", "the"));
    assertThat(find(H2.class).from(find(EmptyState.class).single()).single().getText())
        .isEqualTo("These words are everywhere");
  }

  @Test
  void while_nothing_is_asked_documents_are_listed_by_topic() {
    UI.getCurrent().navigate("guidance", QueryParameters.of("topic", word));
    assertThat(find(Anchor.class).withText("Title " + word).single().getHref())
        .isEqualTo("guidance/" + document);
  }

  @Test
  void a_document_is_shown_with_its_headings() {
    UI.getCurrent().navigate("guidance/" + document);
    assertThat(find(H1.class).single().getText()).isEqualTo("Title " + word);
    assertThat(find(Anchor.class).withText("One part").single().getHref())
        .isEqualTo("guidance/" + document + "#one-part");
  }

  @Test
  void an_address_of_no_document_is_a_page_not_found() {
    for (String id : List.of("nonsense", UUID.randomUUID().toString())) {
      UI.getCurrent().navigate("guidance/" + id);
      assertThat(find(H1.class).single().getText()).isEqualTo("Page not found");
    }
  }

  @Test
  void an_editor_retires_a_document_and_puts_it_back_also_after_somebody_else_did() {
    UI.getCurrent().navigate("manage/guidance", QueryParameters.of("q", word));
    test(find(Button.class).withText("Retire").single()).click();
    assertThat(guidance.document(editor, document).isRetired()).isTrue();
    guidance.putBack(editor, document, 2);
    test(find(Button.class).withText("Put back").single()).click();
    assertThat(guidance.document(editor, document).isRetired())
        .as("stale: nothing was written")
        .isFalse();
    assertThat(find(Button.class).withText("Retire").all())
        .as("and the list is as it is")
        .hasSize(1);
  }

  @Test
  void a_worker_finds_no_editors_desk() {
    signIn(given.worker(given.council()));
    UI.getCurrent().navigate("manage/guidance");
    assertThat(find(H1.class).single().getText()).isEqualTo("Page not found");
  }
}
