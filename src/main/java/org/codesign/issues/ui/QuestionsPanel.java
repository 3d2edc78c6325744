package org.codesign.issues.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Optional;
import org.codesign.identity.SignedIn;
import org.codesign.issues.BoardItem;
import org.codesign.issues.Issues;
import org.codesign.issues.Voices;
import org.codesign.shared.ui.HomePanel;
import org.springframework.core.annotation.Order;

/** Up to five questions on the home page, one after the other. */
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
    return asked.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new QuestionQueue(issues, signedIn, asked.stream().map(BoardItem::id).toList()));
  }
}
