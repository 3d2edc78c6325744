package org.codesign.suppliers.ui;

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
import org.codesign.shared.ui.Dates;
import org.codesign.shared.ui.HomePanel;
import org.codesign.suppliers.AskedAgain;
import org.codesign.suppliers.Proofs;
import org.springframework.core.annotation.Order;

/** Issues of mine that were to be mended: whether it is better now. */
@org.springframework.stereotype.Component
@Order(45)
class BetterNowPanel implements HomePanel {

  private final Proofs proofs;
  private final SignedIn signedIn;

  BetterNowPanel(Proofs proofs, SignedIn signedIn) {
    this.proofs = proofs;
    this.signedIn = signedIn;
  }

  @Override
  public Optional<Component> forSignedIn() {
    Actor actor = signedIn.actor();
    List<AskedAgain> asked = actor.isAnyOf(Role.STAFF) ? proofs.unsaid(actor) : List.of();
    return asked.isEmpty() ? Optional.empty() : Optional.of(new Card(asked));
  }

  private static final class Card extends Div {

    Card(List<AskedAgain> asked) {
      addClassNames("cd-card", "cd-panel");
      UnorderedList list = new UnorderedList();
      asked.forEach(it -> list.add(row(it)));
      add(new H2(getTranslation("felt.heading")), list);
    }

    private ListItem row(AskedAgain it) {
      Span since = new Span(getTranslation("felt.since", it.releaseName(), Dates.day(it.since())));
      since.addClassName("cd-note");
      return new ListItem(new Anchor("issues/" + it.issue(), it.title()), since);
    }
  }
}
