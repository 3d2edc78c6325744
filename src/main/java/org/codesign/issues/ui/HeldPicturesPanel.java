package org.codesign.issues.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.codesign.identity.Role;
import org.codesign.identity.SignedIn;
import org.codesign.issues.HeldPicture;
import org.codesign.issues.IssuePictures;
import org.codesign.shared.Page;
import org.codesign.shared.ui.HomePanel;
import org.springframework.core.annotation.Order;

/** On a facilitator's home page: that pictures wait to be checked. */
@org.springframework.stereotype.Component
@Order(61)
class HeldPicturesPanel implements HomePanel {

  private final IssuePictures pictures;
  private final SignedIn signedIn;

  HeldPicturesPanel(IssuePictures pictures, SignedIn signedIn) {
    this.pictures = pictures;
    this.signedIn = signedIn;
  }

  @Override
  public Optional<Component> forSignedIn() {
    if (!signedIn.actor().is(Role.FACILITATOR)) {
      return Optional.empty();
    }
    Page<HeldPicture> waiting = pictures.held(signedIn.actor(), null);
    return waiting.items().isEmpty() ? Optional.empty() : Optional.of(panel(waiting));
  }

  private static Component panel(Page<HeldPicture> waiting) {
    Div panel = new Div();
    panel.addClassNames("cd-card", "cd-panel");
    String many = waiting.items().size() + (waiting.next().isPresent() ? "+" : "");
    panel.add(
        new H2(panel.getTranslation("own-pictures.held.title")),
        new Paragraph(panel.getTranslation("own-pictures.held.waiting", many)),
        new Anchor("manage/pictures", panel.getTranslation("own-pictures.held.open")));
    return panel;
  }
}
