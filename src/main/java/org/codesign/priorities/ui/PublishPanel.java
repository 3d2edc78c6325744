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
import org.codesign.priorities.Priorities;
import org.codesign.priorities.SupplierRanking;
import org.codesign.shared.ui.HomePanel;
import org.springframework.core.annotation.Order;

/** Tells the facilitator which suppliers' rankings are not what was published last. */
@org.springframework.stereotype.Component
@Order(60)
class PublishPanel implements HomePanel {

  private final Priorities priorities;
  private final SignedIn signedIn;

  PublishPanel(Priorities priorities, SignedIn signedIn) {
    this.priorities = priorities;
    this.signedIn = signedIn;
  }

  @Override
  public Optional<Component> forSignedIn() {
    Actor actor = signedIn.actor();
    if (!actor.is(Role.FACILITATOR)) {
      return Optional.empty();
    }
    List<SupplierRanking> waiting =
        priorities.suppliers(actor).stream().filter(SupplierRanking::isWorthPublishing).toList();
    return waiting.isEmpty() ? Optional.empty() : Optional.of(new Card(waiting));
  }

  private static final class Card extends Div {

    Card(List<SupplierRanking> waiting) {
      addClassNames("cd-card", "cd-panel");
      UnorderedList list = new UnorderedList();
      waiting.forEach(it -> list.add(row(it)));
      add(new H2(getTranslation("publish.panel")), list);
    }

    private ListItem row(SupplierRanking it) {
      Span state =
          new Span(
              it.edition() == 0
                  ? getTranslation("priorities.state.never", it.issues())
                  : getTranslation("publish.panel.changed", it.changed(), it.edition()));
      state.addClassName("cd-note");
      return new ListItem(new Anchor("priorities/" + it.supplier(), it.name()), state);
    }
  }
}
