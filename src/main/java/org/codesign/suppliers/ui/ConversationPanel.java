package org.codesign.suppliers.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import java.util.UUID;
import org.codesign.identity.Role;
import org.codesign.identity.SignedIn;
import org.codesign.issues.IssueId;
import org.codesign.shared.NotFound;
import org.codesign.shared.ui.IssuePanel;
import org.codesign.suppliers.Conversations;
import org.springframework.core.annotation.Order;

/** For facilitators: the talk with the supplier of an issue, once the supplier was given it. */
@org.springframework.stereotype.Component
@Order(20)
class ConversationPanel implements IssuePanel {

  private final Conversations conversations;
  private final SignedIn signedIn;

  ConversationPanel(Conversations conversations, SignedIn signedIn) {
    this.conversations = conversations;
    this.signedIn = signedIn;
  }

  @Override
  public Optional<Component> about(UUID issue) {
    if (!signedIn.actor().is(Role.FACILITATOR)) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new ConversationCard(
              conversations, signedIn, new IssueId(issue), "conversation.facilitator"));
    } catch (NotFound notGivenYet) {
      return Optional.empty();
    }
  }
}
