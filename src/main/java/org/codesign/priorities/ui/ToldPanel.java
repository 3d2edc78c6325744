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
import org.codesign.priorities.Told;
import org.codesign.shared.ui.Dates;
import org.codesign.shared.ui.HomePanel;
import org.springframework.core.annotation.Order;

/** What came of what I said: the issues of mine that a supplier was told of. */
@org.springframework.stereotype.Component
@Order(50)
class ToldPanel implements HomePanel {

  private static final int MOST = 3;

  private final Priorities priorities;
  private final SignedIn signedIn;

  ToldPanel(Priorities priorities, SignedIn signedIn) {
    this.priorities = priorities;
    this.signedIn = signedIn;
  }

  @Override
  public Optional<Component> forSignedIn() {
    Actor actor = signedIn.actor();
    if (!actor.is(Role.WORKER) && !actor.is(Role.MEMBER)) {
      return Optional.empty();
    }
    List<Told> told = priorities.whatCameOfMine(actor).stream().limit(MOST).toList();
    return told.isEmpty() ? Optional.empty() : Optional.of(new Card(told));
  }

  private static final class Card extends Div {

    Card(List<Told> told) {
      addClassNames("cd-card", "cd-panel");
      UnorderedList list = new UnorderedList();
      told.forEach(it -> list.add(row(it)));
      add(new H2(getTranslation("told.title")), list);
    }

    private static String key(Told it) {
      if (it.band().isPresent()) {
        return "told.band";
      }
      return it.figures().isPresent() ? "told.place" : "told.listed";
    }

    private ListItem row(Told it) {
      Span where =
          new Span(
              getTranslation(
                  key(it),
                  it.band().orElse(it.place()),
                  it.supplierName(),
                  Dates.day(it.publishedAt())));
      where.addClassName("cd-note");
      return new ListItem(new Anchor("issues/" + it.issue(), it.title()), where);
    }
  }
}
