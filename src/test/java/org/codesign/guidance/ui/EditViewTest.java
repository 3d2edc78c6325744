package org.codesign.guidance.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Map;
import org.codesign.fixture.Given;
import org.codesign.fixture.ViewTest;
import org.codesign.guidance.DocumentDesk;
import org.codesign.guidance.DocumentForm;
import org.codesign.guidance.DocumentId;
import org.codesign.guidance.Guidance;
import org.codesign.identity.Actor;
import org.codesign.shared.ui.FormErrors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class EditViewTest extends ViewTest {

  @Autowired Given given;
  @Autowired Guidance guidance;
  @Autowired DocumentDesk desk;

  Actor editor;

  @BeforeEach
  void anEditor() {
    editor = given.facilitator();
    signIn(editor);
  }

  @Test
  void a_document_is_written_seen_beforehand_and_then_shown() {
    UI.getCurrent().navigate("manage/guidance/edit");
    test(title()).setValue("A title of mine");
    test(text()).setValue("## A part\n\nIts words.");
    assertThat(find(Html.class).all())
        .anySatisfy(it -> assertThat(it.getInnerHtml()).contains("<h2 id=\"a-part\">"));
    save();
    assertThat(find(H1.class).single().getText()).isEqualTo("A title of mine");
    assertThat(find(Html.class).single().getInnerHtml()).contains("Its words.");
  }

  @Test
  void what_is_wrong_stands_beside_its_field_with_its_line() {
    UI.getCurrent().navigate("manage/guidance/edit");
    test(title()).setValue("A title of mine");
    test(text()).setValue("## A part\n\nx\n\n#### Too deep");
    save();
    assertThat(text().getErrorMessage()).startsWith("Line 5:");
    assertThat(find(FormErrors.class).single().isVisible()).isTrue();
  }

  @Test
  void who_leaves_with_unsaved_words_is_asked_and_nobody_else() {
    UI.getCurrent().navigate("manage/guidance/edit");
    UI.getCurrent().navigate("guidance");
    assertThat(find(H1.class).single().getText()).isEqualTo("Guidance");
    UI.getCurrent().navigate("manage/guidance/edit");
    test(title()).setValue("A title of mine");
    UI.getCurrent().navigate("guidance");
    assertThat(find(ConfirmDialog.class).all()).hasSize(1);
    assertThat(title().getValue()).isEqualTo("A title of mine");
  }

  @Test
  void where_somebody_was_faster_both_texts_are_shown_and_saving_again_is_a_decision() {
    DocumentId id = DocumentId.next();
    desk.write(editor, id, form("First words."), Map.of());
    UI.getCurrent().navigate("manage/guidance/edit/" + id);
    desk.change(given.admin(), id, 1, form("Their words."), Map.of());
    test(text()).setValue("My words.");
    save();
    assertThat(text().getValue()).isEqualTo("My words.");
    assertThat(find(H2.class).all())
        .extracting(H2::getText)
        .contains("Somebody saved this document while you were writing");
    assertThat(guidance.document(editor, id).html()).contains("Their words.");
    save();
    assertThat(guidance.document(editor, id).html()).contains("My words.");
    assertThat(desk.versions(editor, id, null).items()).hasSize(3);
  }

  @Test
  void an_earlier_version_is_made_current_on_the_page_of_versions() {
    DocumentId id = DocumentId.next();
    desk.write(editor, id, form("First words."), Map.of());
    desk.change(editor, id, 1, form("Second words."), Map.of());
    UI.getCurrent().navigate("manage/guidance/edit/" + id + "/versions");
    test(find(Button.class).withText("Make version 1 current").single()).click();
    assertThat(guidance.document(editor, id).html()).contains("First words.");
    assertThat(find(Button.class).withText("Make version 2 current").all()).hasSize(1);
  }

  @Test
  void odd_addresses_are_pages_not_found() {
    for (String path :
        new String[] {
          "manage/guidance/edit/nonsense",
          "manage/guidance/edit/" + DocumentId.next() + "/versions",
        }) {
      UI.getCurrent().navigate(path);
      assertThat(find(H1.class).single().getText()).isEqualTo("Page not found");
    }
  }

  private TextField title() {
    return find(TextField.class).all().stream()
        .filter(it -> "Title".equals(it.getLabel()))
        .findFirst()
        .orElseThrow();
  }

  private TextArea text() {
    return find(TextArea.class).single();
  }

  private void save() {
    test(find(Button.class).withText("Save").single()).click();
  }

  private DocumentForm form(String text) {
    return new DocumentForm(
        "Title", "", "", "", "", "", "", "", "", text, editor.id(), LocalDate.now().plusYears(1));
  }
}
