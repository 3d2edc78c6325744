package org.codesign.issues.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.codesign.identity.SignedIn;
import org.codesign.issues.HeldPicture;
import org.codesign.issues.IssuePictures;
import org.codesign.issues.OwnPicture;
import org.codesign.issues.PictureSize;
import org.codesign.shared.ui.Dates;
import org.codesign.shared.ui.NextFocus;

/** Own pictures that wait for a facilitator: each is looked at, and released or refused. */
@Route("manage/pictures")
@Menu(title = "own-pictures.menu", order = 76, icon = "vaadin:picture")
@RolesAllowed("FACILITATOR")
class HeldPicturesView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private final IssuePictures pictures;
  private final SignedIn signedIn;
  private final CardPage<HeldPicture> list;

  HeldPicturesView(IssuePictures pictures, SignedIn signedIn) {
    this.pictures = pictures;
    this.signedIn = signedIn;
    this.list =
        new CardPage<>(
            "cd-held",
            after -> pictures.held(signedIn.actor(), after),
            this::card,
            "own-pictures.held.none");
    addClassName("cd-page");
    Paragraph lead = new Paragraph(getTranslation("own-pictures.held.lead"));
    lead.addClassName("cd-lead");
    add(new H1(getTranslation("own-pictures.held.title")), lead, list, list.pager());
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    list.show(event.getLocation());
  }

  /** The list without the one that was decided; the focus goes to the first that waits. */
  private void next() {
    list.showAgain();
    NextFocus.in(list, "h2 a", 0);
  }

  private Component card(HeldPicture held) {
    OwnPicture picture = held.picture();
    Anchor title = new Anchor("issues/" + picture.issue(), held.issueTitle());
    Paragraph about =
        new Paragraph(
            getTranslation(
                "own-pictures.held.about",
                String.valueOf(held.issueNumber()),
                Dates.moment(picture.keptAt())));
    about.addClassName("cd-note");
    Paragraph caption =
        new Paragraph(
            picture.caption().isEmpty()
                ? getTranslation("own-pictures.caption.none")
                : picture.caption());
    Div card =
        new Div(
            new H2(title),
            about,
            full(picture),
            caption,
            new PictureDecision(pictures, signedIn, picture, this::next));
    card.addClassName("cd-card");
    return card;
  }

  /** In full size: a thumbnail hides what a decision is about. */
  private Image full(OwnPicture picture) {
    Image full = new Image(picture.path(PictureSize.FULL), getTranslation("own-pictures.held.alt"));
    full.addClassName("cd-guarded-full");
    full.getElement().setAttribute("loading", "lazy");
    full.getElement().setAttribute("width", String.valueOf(picture.width()));
    full.getElement().setAttribute("height", String.valueOf(picture.height()));
    return full;
  }

  @Override
  public String getPageTitle() {
    return getTranslation("own-pictures.held.title") + " · Codesign";
  }
}
