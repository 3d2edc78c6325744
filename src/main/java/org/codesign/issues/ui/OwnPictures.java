package org.codesign.issues.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.codesign.identity.SignedIn;
import org.codesign.issues.IssueId;
import org.codesign.issues.IssuePictures;
import org.codesign.issues.OwnPicture;

/**
 * One's own pictures on an issue one reports, before it is sent or after: covers and sends one
 * more, describes those that are there, deletes them.
 */
class OwnPictures extends Div {

  private final IssuePictures pictures;
  private final SignedIn signedIn;
  private final IssueId issue;
  private final Redactor redactor;
  private final Paragraph full = new Paragraph(getTranslation("own-pictures.full"));
  private final Div list = new Div();

  OwnPictures(IssuePictures pictures, SignedIn signedIn, IssueId issue) {
    this.pictures = pictures;
    this.signedIn = signedIn;
    this.issue = issue;
    this.redactor = new Redactor(issue, this::show);
    addClassNames("cd-card", "cd-own-pictures");
    Paragraph help = new Paragraph(getTranslation("own-pictures.help"));
    help.addClassName("cd-note");
    full.addClassName("cd-note");
    list.addClassName("cd-picture-list");
    add(new H2(getTranslation("own-pictures.title")), help, redactor, full, list);
    show();
  }

  /** Whether a picture was begun that is neither sent nor discarded. */
  boolean isUnfinished() {
    return redactor.isWorking();
  }

  private void show() {
    List<OwnPicture> there =
        pictures.of(signedIn.actor(), issue).stream().filter(OwnPicture::mine).toList();
    list.removeAll();
    there.forEach(it -> list.add(new OwnPictureFigure(pictures, signedIn, it, this::show)));
    list.setVisible(!there.isEmpty());
    boolean noMore =
        there.stream().filter(it -> it.isThere() && it.issue().equals(issue)).count()
            >= IssuePictures.MOST_ON_AN_ISSUE;
    redactor.setFull(noMore);
    full.setVisible(noMore);
  }
}
