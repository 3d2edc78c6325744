package org.codesign.issues.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.codesign.identity.Role;
import org.codesign.identity.SignedIn;
import org.codesign.issues.IssueDetails;
import org.codesign.issues.IssuePictures;
import org.codesign.issues.OwnPicture;
import org.codesign.issues.PictureSize;
import org.codesign.issues.PictureState;
import org.codesign.shared.ui.GuardedPicture;

/** The reporter's own pictures on the page of an issue, as far as one may see them. */
class PicturesCard extends Div {

  private final IssuePictures pictures;
  private final SignedIn signedIn;
  private final IssueDetails issue;

  PicturesCard(IssuePictures pictures, SignedIn signedIn, IssueDetails issue) {
    this.pictures = pictures;
    this.signedIn = signedIn;
    this.issue = issue;
    addClassName("cd-pictures");
    show();
  }

  private void show() {
    removeAll();
    if (issue.reportedByMe()) {
      add(new OwnPictures(pictures, signedIn, issue.id()));
    }
    List<OwnPicture> others =
        pictures.of(signedIn.actor(), issue.id()).stream()
            .filter(OwnPicture::isThere)
            .filter(it -> !it.mine())
            .toList();
    if (!others.isEmpty()) {
      add(gallery(others));
    }
    setVisible(getElement().getChildCount() > 0);
  }

  private Component gallery(List<OwnPicture> others) {
    Div list = new Div();
    list.addClassName("cd-picture-list");
    others.forEach(it -> list.add(figure(it)));
    Paragraph note = new Paragraph(getTranslation("own-pictures.recorded"));
    note.addClassName("cd-note");
    Div card = new Div(new H2(getTranslation("own-pictures.gallery")), list, note);
    card.addClassName("cd-card");
    return card;
  }

  private Component figure(OwnPicture picture) {
    Div figure = new Div();
    figure.addClassName("cd-picture");
    if (picture.state() == PictureState.HELD) {
      figure.add(new PictureTag(picture));
    }
    figure.add(
        new GuardedPicture(
            picture.path(PictureSize.THUMBNAIL),
            picture.path(PictureSize.FULL),
            picture.caption()));
    if (signedIn.actor().is(Role.FACILITATOR)) {
      figure.add(new PictureDecision(pictures, signedIn, picture, this::show));
    }
    return figure;
  }
}
