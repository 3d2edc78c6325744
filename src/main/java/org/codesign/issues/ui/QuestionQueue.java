package org.codesign.issues.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.codesign.identity.SignedIn;
import org.codesign.issues.IssueDetails;
import org.codesign.issues.IssueId;
import org.codesign.issues.Issues;
import org.codesign.shared.NotFound;

/** "Does this affect you?", one issue after the other: answering leads on to the next. */
class QuestionQueue extends Div {

  private final Issues issues;
  private final SignedIn signedIn;
  private final List<IssueId> asked;
  private final Paragraph progress = new Paragraph();
  private final Div question = new Div();
  private int place;

  QuestionQueue(Issues issues, SignedIn signedIn, List<IssueId> asked) {
    this.issues = issues;
    this.signedIn = signedIn;
    this.asked = asked;
    addClassNames("cd-card", "cd-panel");
    progress.addClassName("cd-note");
    progress.getElement().setAttribute("role", "status");
    question.addClassName("cd-question");
    add(new H2(getTranslation("questions.title")), progress, question);
    show(false);
  }

  private void goTo(int next) {
    place = next;
    show(true);
  }

  private void show(boolean focus) {
    question.removeAll();
    if (place == asked.size()) {
      progress.setText(getTranslation("questions.done"));
      Anchor more = new Anchor("issues", getTranslation("questions.more"));
      question.add(more, steps());
      if (focus) {
        more.getElement().executeJs("this.focus()");
      }
      return;
    }
    progress.setText(getTranslation("questions.note", place + 1, asked.size()));
    try {
      show(issues.issue(signedIn.actor(), asked.get(place)), focus);
    } catch (NotFound gone) {
      goTo(place + 1);
    }
  }

  private void show(IssueDetails issue, boolean focus) {
    String title = issue.text().title();
    Paragraph excerpt = new Paragraph(issue.text().body());
    excerpt.addClassName("cd-excerpt");
    int here = place;
    AffectsMe answer =
        new AffectsMe(issues, signedIn, issue.id(), title)
            .show(issue.ownAnswer(), issue.open())
            .whenKept(() -> goTo(here + 1));
    answer.getElement().setAttribute("bare", true); // the panel's heading asks already
    question.add(new H3(new Anchor("issues/" + issue.id(), title)), excerpt, answer, steps());
    if (focus) {
      answer.focus();
    }
  }

  private Component steps() {
    Div steps = new Div();
    steps.addClassName("cd-steps");
    if (place > 0) {
      steps.add(step("questions.previous", place - 1));
    }
    if (place < asked.size()) {
      steps.add(step("questions.skip", place + 1));
    }
    return steps;
  }

  private NativeButton step(String key, int next) {
    NativeButton step = new NativeButton(getTranslation(key), click -> goTo(next));
    step.addClassName("cd-link-quiet");
    return step;
  }
}
