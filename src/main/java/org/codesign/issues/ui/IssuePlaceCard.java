package org.codesign.issues.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import org.codesign.catalogue.ScreenDetails;
import org.codesign.issues.IssueDetails;

/**
 * Where an issue is: its pins on the picture of the screen, and what that picture does not show.
 */
class IssuePlaceCard extends Div {

  IssuePlaceCard(IssueDetails issue, ScreenDetails screen) {
    addClassName("cd-card");
    add(new H2(getTranslation("issue.place", screen.name())));
    screen
        .picture()
        .ifPresentOrElse(
            picture -> add(Pinned.picture(this, screen, picture, issue.pins())),
            () -> add(new Paragraph(getTranslation("issue.picture.none"))));
    add(new Anchor("screens/" + screen.id(), getTranslation("screen.pins.link")));
    if (issue.reportedOn() != null && !issue.reportedOn().equals(screen.releaseShown())) {
      add(new Paragraph(getTranslation("issue.picture.other-release")));
    }
    if (issue.looksDifferent()) {
      add(new Paragraph(getTranslation("issue.picture.looks-different")));
    }
  }
}
