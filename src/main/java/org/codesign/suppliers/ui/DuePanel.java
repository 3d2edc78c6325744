package org.codesign.suppliers.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.codesign.identity.Actor;
import org.codesign.identity.Role;
import org.codesign.identity.SignedIn;
import org.codesign.shared.ui.HomePanel;
import org.codesign.suppliers.AwaitedResponse;
import org.codesign.suppliers.Responses;
import org.springframework.core.annotation.Order;

/** What a supplier is to answer next. */
@org.springframework.stereotype.Component
@Order(11)
class DuePanel implements HomePanel {

  private static final int MOST = 3;

  private final Responses responses;
  private final SignedIn signedIn;
  private final Clock clock;

  DuePanel(Responses responses, SignedIn signedIn, Clock clock) {
    this.responses = responses;
    this.signedIn = signedIn;
    this.clock = clock;
  }

  @Override
  public Optional<Component> forSignedIn() {
    Actor actor = signedIn.actor();
    if (!actor.is(Role.SUPPLIER)) {
      return Optional.empty();
    }
    List<AwaitedResponse> due = responses.awaited(actor, null).items();
    return due.isEmpty() ? Optional.empty() : Optional.of(new Card(due));
  }

  private final class Card extends Div {

    Card(List<AwaitedResponse> due) {
      addClassNames("cd-card", "cd-panel");
      UnorderedList rows = new UnorderedList();
      due.stream()
          .limit(MOST)
          .forEach(it ->
              rows.add(
                  new ListItem(
                      new Anchor(IssueAddress.of(it.issue()), it.title()),
                      new ClockNote(it.clock(), clock.instant()))));
      add(new H2(getTranslation("due.title")), rows);
    }
  }
}
