package org.codesign.issues.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import org.codesign.fixture.Given;
import org.codesign.fixture.ViewTest;
import org.codesign.identity.Actor;
import org.codesign.issues.IssueId;
import org.codesign.issues.IssueText;
import org.codesign.issues.Issues;
import org.codesign.issues.Reports;
import org.codesign.shared.ui.MarkdownText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class IssueViewTest extends ViewTest {

  @Autowired Given given;
  @Autowired Issues issues;

  Actor reporter;
  IssueId issue;

  @BeforeEach
  void aWorkerWhoReportedAnIssue() {
    reporter = given.worker(given.council());
    issue = IssueId.next();
    issues.report(
        reporter,
        issue,
        Reports.saying(given.systemOf(given.supplier()), "<b>Save</b> is hidden", "Below."));
    openAs(reporter);
  }

  private void openAs(Actor actor) {
    signIn(actor);
    UI.getCurrent().navigate("issues/" + issue);
  }

  @Test
  void text_is_shown_as_text() {
    assertThat(find(H1.class).single().getText()).isEqualTo("<b>Save</b> is hidden");
    assertThat(find(MarkdownText.class).single().getInnerHtml()).contains("<p>Below.</p>");
  }

  @Test
  void a_stale_change_shows_both_texts_and_saving_again_keeps_the_own_one() {
    test(find(Button.class).withText("Edit the text").single()).click();
    issues.reword(given.facilitator(), issue, 1, new IssueText("Theirs", "Their text", ""));
    TextField title = find(TextField.class).withValue("<b>Save</b> is hidden").single();
    test(title).setValue("Mine");

    test(find(Button.class).withText("Save").single()).click();

    assertThat(find(H3.class).withText("The text as it is now").all()).hasSize(1);
    assertThat(find(Paragraph.class).withText("Their text").all()).hasSize(1);
    assertThat(title.getValue()).isEqualTo("Mine");
    assertThat(issues.issue(reporter, issue).text().title()).isEqualTo("Theirs");

    test(find(Button.class).withText("Save").single()).click();

    assertThat(issues.issue(reporter, issue).text().title()).isEqualTo("Mine");
  }

  @Test
  void nobody_else_is_offered_to_change_the_text() {
    openAs(given.worker(given.council()));

    assertThat(find(Button.class).withText("Edit the text").all()).isEmpty();
    assertThat(find(AffectsMe.class).all()).hasSize(1);
  }

  @Test
  void an_issue_that_is_not_there_is_a_page_not_found() {
    UI.getCurrent().navigate("issues/" + IssueId.next());
    assertThat(find(H1.class).single().getText()).isEqualTo("Page not found");

    UI.getCurrent().navigate("issues/nonsense");
    assertThat(find(H1.class).single().getText()).isEqualTo("Page not found");
  }
}
