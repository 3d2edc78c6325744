package org.codesign.issues.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Optional;
import org.codesign.identity.SignedIn;
import org.codesign.issues.BoardItem;
import org.codesign.issues.Issues;
import org.codesign.issues.Voices;
import org.codesign.shared.ui.HomePanel;
import org.springframework.core.annotation.Order;

/** Up to five questions on the home page, answered where they stand. */
@org.springframework.stereotype.Component
@Order(20)
class QuestionsPanel implements HomePanel {

  private final Issues issues;
  private final SignedIn signedIn;

  QuestionsPanel(Issues issues, SignedIn signedIn) {
    this.issues = issues;
    this.signedIn = signedIn;
  }

  @Override
  public Optional<Component> forSignedIn() {
    if (!Voices.has(signedIn.actor())) {
      return Optional.empty();
    }
    List<BoardItem> asked = issues.questions(signedIn.actor());
    return asked.isEmpty() ? Optional.empty() : Optional.of(panel(asked));
  }

  private Component panel(List<BoardItem> asked) {
    Div panel = new Div();
    panel.addClassNames("cd-card", "cd-panel");
    Paragraph note = new Paragraph(panel.getTranslation("questions.note"));
    note.addClassName("cd-note");
    panel.add(new H2(panel.getTranslation("questions.title")), note);
    asked.forEach(it -> panel.add(question(it)));
    return panel;
  }

  private Component question(BoardItem item) {
    Paragraph excerpt = new Paragraph(item.excerpt());
    excerpt.addClassName("cd-excerpt");
    AffectsMe answer = new AffectsMe(issues, signedIn, item.id(), item.title());
    answer.getElement().setAttribute("bare", true); // the panel's heading asks already
    Div question =
        new Div(
            new H3(new Anchor("issues/" + item.id(), item.title())),
            excerpt,
            answer.show(item.ownAnswer(), item.open()));
    question.addClassName("cd-question");
    return question;
  }
}
