package org.codesign.issues.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import org.codesign.fixture.Given;
import org.codesign.fixture.ViewTest;
import org.codesign.identity.Actor;
import org.codesign.issues.Comment;
import org.codesign.issues.CommentForm;
import org.codesign.issues.CommentId;
import org.codesign.issues.CommentText;
import org.codesign.issues.Comments;
import org.codesign.issues.Following;
import org.codesign.issues.IssueId;
import org.codesign.issues.Issues;
import org.codesign.issues.Reports;
import org.codesign.shared.GssCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class TalkCardTest extends ViewTest {

  @Autowired Given given;
  @Autowired Issues issues;
  @Autowired Comments comments;
  @Autowired Following following;

  GssCode council;
  Actor worker;
  IssueId issue;

  @BeforeEach
  void aWorkerBeforeAnIssue() {
    council = given.council();
    worker = given.worker(council);
    issue = IssueId.next();
    issues.report(
        given.worker(given.council()), issue, Reports.on(given.systemOf(given.supplier())));
    openAs(worker);
  }

  private void openAs(Actor actor) {
    signIn(actor);
    UI.getCurrent().navigate("issues/" + issue);
  }

  private Button button(String text) {
    return find(Button.class).withText(text).single();
  }

  @Test
  void what_is_said_stands_there_and_the_issue_is_followed() {
    test(find(TextArea.class).single()).setValue("**Same** <b>here</b>");

    test(button("Add the comment")).click();

    assertThat(find(Html.class).all().getLast().getInnerHtml())
        .contains("<strong>Same</strong>", "&lt;b&gt;here");
    assertThat(find(TextArea.class).single().getValue()).isEmpty();
    assertThat(following.follows(worker, issue)).isTrue();
  }

  @Test
  void nothing_said_is_told_beside_the_field() {
    test(button("Add the comment")).click();

    assertThat(find(TextArea.class).single().getErrorMessage()).isEqualTo("Write something first.");
    assertThat(button("Add the comment").isEnabled()).isTrue();
  }

  @Test
  void a_deletion_is_undone() {
    say(worker, "Said too soon");
    openAs(worker);

    test(button("Delete")).click();
    assertThat(find(Span.class).withText("This comment was deleted by its author.").all())
        .hasSize(1);
    test(button("Undo")).click();

    assertThat(only(worker).text()).isEqualTo("Said too soon");
  }

  @Test
  void a_stale_change_shows_both_texts_and_saving_again_keeps_the_own_one() {
    CommentId id = say(worker, "First words");
    openAs(worker);
    test(button("Edit")).click();
    comments.edit(worker, issue, id, 1, new CommentText("Words of another window"));
    TextArea mine = find(TextArea.class).withValue("First words").single();
    test(mine).setValue("My words");

    test(button("Save")).click();
    assertThat(find(H3.class).withText("The text as it is now").all()).hasSize(1);
    test(button("Save")).click();

    assertThat(only(worker).text()).isEqualTo("My words");
  }

  @Test
  void a_facilitator_removes_for_a_reason() {
    say(worker, "Mrs Jones at number 4");
    openAs(given.facilitator());

    test(button("Remove")).click();
    test(button("personal data")).click();

    assertThat(find(Span.class).withText("Removed by a facilitator: personal data.").all())
        .hasSize(1);
    assertThat(only(worker).text()).isEmpty();
  }

  @Test
  void others_neither_change_nor_remove() {
    say(worker, "Only mine");
    openAs(given.worker(council));

    assertThat(find(Button.class).withText("Delete").all()).isEmpty();
    assertThat(find(Button.class).withText("Remove").all()).isEmpty();
    assertThat(find(Span.class).withText("Alex Example").all()).hasSize(1);

    openAs(given.worker(given.council()));
    assertThat(find(Span.class).withText("Frontline staff · South West").all()).hasSize(1);
    assertThat(find(Span.class).withText("Alex Example").all()).isEmpty();
  }

  @Test
  void the_bell_beside_the_heading_follows_and_stops() {
    test(button("Follow")).click();
    assertThat(following.follows(worker, issue)).isTrue();

    UI.getCurrent().navigate("issues/followed");
    assertThat(find(H1.class).single().getText()).isEqualTo("Issues I follow");
    assertThat(find(Anchor.class).withText("Save lies below the fold").all()).hasSize(1);
    test(find(NativeButton.class).withText("Stop following").single()).click();
    assertThat(following.follows(worker, issue)).isFalse();
  }

  private CommentId say(Actor actor, String text) {
    CommentId id = CommentId.next();
    comments.write(actor, issue, id, CommentForm.saying(text));
    return id;
  }

  private Comment only(Actor actor) {
    return comments.page(actor, issue, null).items().getFirst();
  }
}
