package org.codesign.issues.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import org.codesign.identity.SignedIn;
import org.codesign.issues.BoardItem;
import org.codesign.issues.Figures;
import org.codesign.issues.Issues;
import org.codesign.issues.Voices;
import org.codesign.shared.ui.HomePanel;
import org.springframework.core.annotation.Order;

/** On the home page: what one reported, and how many others it concerns. */
@org.springframework.stereotype.Component
@Order(40)
class ReportedPanel implements HomePanel {

  private final Issues issues;
  private final SignedIn signedIn;

  ReportedPanel(Issues issues, SignedIn signedIn) {
    this.issues = issues;
    this.signedIn = signedIn;
  }

  @Override
  public Optional<Component> forSignedIn() {
    if (!Voices.mayReport(signedIn.actor())) {
      return Optional.empty();
    }
    List<BoardItem> reported = issues.reported(signedIn.actor());
    return reported.isEmpty() ? Optional.empty() : Optional.of(panel(reported));
  }

  private static Component panel(List<BoardItem> reported) {
    Div panel = new Div();
    panel.addClassNames("cd-card", "cd-panel");
    UnorderedList list = new UnorderedList();
    reported.forEach(it -> list.add(item(it)));
    panel.add(new H2(panel.getTranslation("reported.title")), list);
    return panel;
  }

  private static ListItem item(BoardItem item) {
    ListItem line = new ListItem(new Anchor("issues/" + item.id(), item.title()));
    Span state = new Span(stateOf(item, line));
    state.addClassName("cd-note");
    line.add(new Div(state));
    return line;
  }

  private static String stateOf(BoardItem item, Component words) {
    Optional<Figures> figures = item.figures();
    String counted =
        figures
            .map(it -> words.getTranslation("figures.affected", it.affected(), it.asked()))
            .orElseGet(() -> words.getTranslation("figures.few"));
    return words.getTranslation(item.open() ? "status.OPEN" : "status.CLOSED") + " · " + counted;
  }
}
