package org.codesign.suppliers.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.codesign.identity.Actor;
import org.codesign.identity.Role;
import org.codesign.identity.SignedIn;
import org.codesign.priorities.PriorityItem;
import org.codesign.priorities.PriorityList;
import org.codesign.shared.ui.HomePanel;
import org.codesign.suppliers.Workspace;
import org.springframework.core.annotation.Order;

/** The three most costly issues of a supplier's latest list, one click away. */
@org.springframework.stereotype.Component
@Order(10)
class LatestPanel implements HomePanel {

  private static final int MOST = 3;

  private final Workspace workspace;
  private final SignedIn signedIn;

  LatestPanel(Workspace workspace, SignedIn signedIn) {
    this.workspace = workspace;
    this.signedIn = signedIn;
  }

  @Override
  public Optional<Component> forSignedIn() {
    Actor actor = signedIn.actor();
    return actor.is(Role.SUPPLIER) ? workspace.latest(actor).map(Card::new) : Optional.empty();
  }

  private static final class Card extends Div {

    Card(PriorityList list) {
      addClassNames("cd-card", "cd-panel");
      OrderedList rows = new OrderedList();
      list.items().stream().limit(MOST).forEach(it -> rows.add(row(it)));
      add(
          new H2(getTranslation("workspace.panel", list.edition())),
          rows,
          new Anchor("supplier", getTranslation("workspace.panel.all")));
    }

    private ListItem row(PriorityItem it) {
      Span hours =
          new Span(
              it.figures()
                  .map(figures -> getTranslation("hours-lost.hours.monthly", figures.hours()))
                  .orElse(getTranslation("hours-lost.too-few")));
      hours.addClassName("cd-note");
      return new ListItem(new Anchor(IssueAddress.of(it.issue()), it.title()), hours);
    }
  }
}
