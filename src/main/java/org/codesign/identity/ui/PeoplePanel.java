package org.codesign.identity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.codesign.identity.People;
import org.codesign.identity.PeopleOverview;
import org.codesign.identity.Role;
import org.codesign.identity.SignedIn;
import org.codesign.shared.ui.HomePanel;
import org.springframework.core.annotation.Order;

/** Tells an administrator how many people use the place and who has not come in yet. */
@Order(90)
@org.springframework.stereotype.Component
class PeoplePanel implements HomePanel {

  private final People people;
  private final SignedIn signedIn;

  PeoplePanel(People people, SignedIn signedIn) {
    this.people = people;
    this.signedIn = signedIn;
  }

  @Override
  public Optional<Component> forSignedIn() {
    return signedIn
        .ifAny()
        .filter(actor -> actor.is(Role.ADMIN))
        .map(actor -> new Card(people.overview(actor)));
  }

  private static class Card extends Div {

    Card(PeopleOverview overview) {
      addClassName("cd-card");
      add(
          new H2(getTranslation("people.title")),
          new Paragraph(
              getTranslation(
                  "people.overview", overview.active(), overview.invited(), overview.disabled())),
          new Anchor("manage/people", getTranslation("people.keep")));
    }
  }
}
