package org.codesign.issues.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.codesign.catalogue.SystemId;
import org.codesign.fixture.Given;
import org.codesign.fixture.ViewTest;
import org.codesign.identity.Actor;
import org.codesign.issues.BoardItem;
import org.codesign.issues.Draft;
import org.codesign.issues.Drafts;
import org.codesign.issues.Frequency;
import org.codesign.issues.IssueId;
import org.codesign.issues.Issues;
import org.codesign.issues.Reports;
import org.codesign.issues.SimilarIssues;
import org.codesign.issues.SimilarTo;
import org.codesign.issues.Typed;
import org.codesign.privacy.KeepReason;
import org.codesign.shared.GssCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ReportDraftViewTest extends ViewTest {

  @Autowired Given given;
  @Autowired Issues issues;
  @Autowired Drafts drafts;
  @Autowired SimilarIssues similar;

  Actor worker;
  SystemId system;

  @BeforeEach
  void aWorkerWhoseCouncilRunsOneSystem() {
    GssCode council = given.council();
    system = given.systemOf(given.supplier());
    given.deployment(council, system, 40);
    worker = given.worker(council);
    signIn(worker);
  }

  @Test
  void what_is_typed_is_kept_and_stands_in_the_form_again() {
    UI.getCurrent().navigate("report");
    type("Half a title", "The beginning of it");
    Draft draft = drafts.drafts(worker).getFirst();
    assertThat(draft.form().title()).isEqualTo("Half a title");
    assertThat(draft.form().system()).isEqualTo(system);

    UI.getCurrent().navigate(ReportView.class, ReportView.drafted(draft.id()));

    assertThat(title().getValue()).isEqualTo("Half a title");
    assertThat(body().getValue()).isEqualTo("The beginning of it");
    assertThat(drafts.drafts(worker)).as("reading changes nothing").containsExactly(draft);
  }

  @Test
  void a_draft_that_was_gone_on_with_is_sent_once_and_is_no_draft_any_more() {
    IssueId id = IssueId.next();
    drafts.save(worker, id, 0, Typed.title("Begun on the phone"));
    UI.getCurrent().navigate(ReportView.class, ReportView.drafted(id));
    test(body()).setValue("Finished on the laptop.");
    answer(Frequency.WEEKLY, "3");

    press("Send the report");

    assertThat(issues.reported(worker)).extracting(BoardItem::id).containsExactly(id);
    assertThat(drafts.drafts(worker)).isEmpty();
  }

  @Test
  void a_draft_that_keeps_something_is_sent_with_its_reason() {
    IssueId id = IssueId.next();
    String text = "The invented client 943 476 5919 is shown twice.";
    drafts.save(
        worker, id, 0, Typed.kept("Shown twice", text, Map.of("body", KeepReason.INVENTED)));
    UI.getCurrent().navigate(ReportView.class, ReportView.drafted(id));
    assertThat(body().getValue()).isEqualTo(text);
    answer(Frequency.WEEKLY, "3");

    press("Send the report");

    assertThat(issues.reported(worker)).extracting(BoardItem::id).containsExactly(id);
    assertThat(issues.issue(worker, id).text().body())
        .as("until it is released")
        .doesNotContain("943");
  }

  @Test
  void an_empty_form_leaves_no_draft() {
    UI.getCurrent().navigate("report");
    UI.getCurrent().navigate("issues");
    assertThat(drafts.drafts(worker)).isEmpty();
  }

  @Test
  void a_draft_is_offered_thrown_away_and_taken_back() {
    IssueId id = IssueId.next();
    drafts.save(worker, id, 0, Typed.title("Begun yesterday"));
    UI.getCurrent().navigate("report");
    assertThat(find(Anchor.class).withText("Begun yesterday").exists()).isTrue();

    press("Discard");
    assertThat(drafts.drafts(worker)).isEmpty();

    press("Undo");
    assertThat(drafts.drafts(worker)).extracting(Draft::id).containsExactly(id);
    assertThat(title().getValue()).isEqualTo("Begun yesterday");
  }

  @Test
  void somebody_elses_draft_is_not_there() {
    IssueId id = IssueId.next();
    drafts.save(given.worker(given.council()), id, 0, Typed.title("Theirs"));
    UI.getCurrent().navigate(ReportView.class, ReportView.drafted(id));
    assertThat(title().getValue()).isEmpty();
    type("Mine", "All mine");
    assertThat(drafts.drafts(worker)).extracting(Draft::id).doesNotContain(id).hasSize(1);
  }

  @Test
  void a_draft_changed_elsewhere_is_asked_about_and_not_overwritten() {
    UI.getCurrent().navigate("report");
    type("On the laptop", "First");
    Draft draft = drafts.drafts(worker).getFirst();
    drafts.save(worker, draft.id(), draft.version(), Typed.title("On the phone"));

    test(body()).setValue("Second");

    assertThat(drafts.draft(worker, draft.id()).form().title()).isEqualTo("On the phone");
    press("Keep what stands here");
    assertThat(drafts.draft(worker, draft.id()).form().title()).isEqualTo("On the laptop");
    assertThat(drafts.draft(worker, draft.id()).form().body()).isEqualTo("Second");
  }

  @Test
  void similar_issues_are_counted_and_mine_too_asks_at_once() {
    String word = "xx" + UUID.randomUUID().toString().replaceAll("[^a-f]", "q");
    Actor other = given.worker(given.council());
    IssueId there = IssueId.next();
    issues.report(other, there, Reports.saying(system, "The " + word + " vanishes", "At night."));
    await().until(() -> !similar.like(worker, new SimilarTo(word, "", null, null)).isEmpty());

    UI.getCurrent().navigate("report");
    test(title()).setValue("A " + word + " is gone");

    assertThat(find(Anchor.class).withText("The " + word + " vanishes").exists()).isTrue();
    assertThat(find(Paragraph.class).all()).anyMatch(it -> it.getText().contains("similar issue"));
    press("Mine too");
    assertThat(find(AffectsMe.class).all()).hasSize(1);
  }

  private void type(String newTitle, String text) {
    test(title()).setValue(newTitle);
    test(body()).setValue(text);
  }

  private TextField title() {
    return find(TextField.class).all().getFirst();
  }

  private TextArea body() {
    return find(TextArea.class).all().getFirst();
  }

  @SuppressWarnings("unchecked")
  private void answer(Frequency frequency, String minutes) {
    ((RadioButtonGroup<Frequency>) find(RadioButtonGroup.class).single()).setValue(frequency);
    find(BigDecimalField.class).single().setValue(new BigDecimal(minutes));
  }

  private void press(String text) {
    List<Button> buttons = find(Button.class).withText(text).all();
    test(buttons.getFirst()).click();
  }
}
