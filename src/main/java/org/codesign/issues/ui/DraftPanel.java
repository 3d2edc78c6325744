package org.codesign.issues.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.List;
import java.util.Optional;
import org.codesign.identity.SignedIn;
import org.codesign.issues.Draft;
import org.codesign.issues.Drafts;
import org.codesign.issues.Voices;
import org.codesign.shared.ui.HomePanel;
import org.springframework.core.annotation.Order;

/** On the home page: reports that were begun. */
@org.springframework.stereotype.Component
@Order(15)
class DraftPanel implements HomePanel {

  private final Drafts drafts;
  private final SignedIn signedIn;

  DraftPanel(Drafts drafts, SignedIn signedIn) {
    this.drafts = drafts;
    this.signedIn = signedIn;
  }

  @Override
  public Optional<Component> forSignedIn() {
    if (!Voices.has(signedIn.actor())) {
      return Optional.empty();
    }
    List<Draft> begun = drafts.drafts(signedIn.actor());
    return begun.isEmpty() ? Optional.empty() : Optional.of(panel(begun));
  }

  private Component panel(List<Draft> begun) {
    Div panel = new Div();
    panel.addClassNames("cd-card", "cd-panel");
    panel.add(
        new H2(panel.getTranslation("draft.offer")), new DraftOffers(drafts, signedIn, begun));
    return panel;
  }
}
