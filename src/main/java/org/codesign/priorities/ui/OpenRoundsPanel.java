package org.codesign.priorities.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import org.codesign.identity.Actor;
import org.codesign.identity.Role;
import org.codesign.identity.SignedIn;
import org.codesign.priorities.Round;
import org.codesign.priorities.Voting;
import org.codesign.shared.ui.Dates;
import org.codesign.shared.ui.HomePanel;
import org.springframework.core.annotation.Order;

/** Tells a member which rounds are open and how many points are given. */
@org.springframework.stereotype.Component
@Order(15)
class OpenRoundsPanel implements HomePanel {

  private final Voting voting;
  private final SignedIn signedIn;

  OpenRoundsPanel(Voting voting, SignedIn signedIn) {
    this.voting = voting;
    this.signedIn = signedIn;
  }

  @Override
  public Optional<Component> forSignedIn() {
    Actor actor = signedIn.actor();
    if (!actor.is(Role.MEMBER)) {
      return Optional.empty();
    }
    List<Round> open = voting.open(actor);
    return open.isEmpty() ? Optional.empty() : Optional.of(new Card(actor, open));
  }

  private final class Card extends Div {

    Card(Actor actor, List<Round> open) {
      addClassNames("cd-card", "cd-panel");
      UnorderedList rows = new UnorderedList();
      open.forEach(it -> rows.add(row(actor, it)));
      add(new H2(getTranslation("rounds.panel.title")), rows);
    }

    private ListItem row(Actor actor, Round it) {
      Span spent =
          new Span(
              getTranslation(
                  "rounds.panel.spent",
                  voting.own(actor, it.id()).cost(),
                  it.budget(),
                  Dates.moment(it.closesAt())));
      spent.addClassName("cd-note");
      return new ListItem(new Anchor("rounds/" + it.id(), it.title()), spent);
    }
  }
}
