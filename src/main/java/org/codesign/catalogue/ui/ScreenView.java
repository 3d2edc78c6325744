package org.codesign.catalogue.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.codesign.catalogue.ScreenDesk;
import org.codesign.catalogue.ScreenId;
import org.codesign.catalogue.ScreenSheet;
import org.codesign.catalogue.ScreenSheet.ReleasePicture;
import org.codesign.identity.SignedIn;
import org.codesign.shared.ui.BackLink;
import org.codesign.shared.ui.EmptyState;
import org.codesign.shared.ui.FormErrors;

/** One screen: its picture in each release, and the regions on it. */
@Route("manage/catalogue/screens/:screen")
@RolesAllowed({"FACILITATOR", "ADMIN"})
class ScreenView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private final ScreenDesk desk;
  private final SignedIn signedIn;
  private final BackLink back = new BackLink();
  private final H1 title = new H1();
  private final FormErrors errors = new FormErrors();
  private final Div about = new Div();
  private final Nav releases = new Nav();
  private final PicturePanel picture;
  private final RegionsPanel regions;
  private final Div body;
  private ScreenAddress here = ScreenAddress.NONE;

  ScreenView(ScreenDesk desk, SignedIn signedIn) {
    this.desk = desk;
    this.signedIn = signedIn;
    RegionBoard board = new RegionBoard();
    picture = new PicturePanel(desk, signedIn, board, this::refresh);
    regions = new RegionsPanel(desk, signedIn, board);
    addClassName("cd-page");
    about.addClassName("cd-thing");
    releases.addClassName("cd-tabs");
    releases.getElement().setAttribute("aria-label", getTranslation("system.releases"));
    body = new Div(picture, regions);
    body.addClassName("cd-screen");
    add(back, title, errors, about, releases, body);
  }

  static String path(ScreenId id) {
    return "manage/catalogue/screens/" + id;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    here = ScreenAddress.of(Parameters.id(event, "screen", ScreenId::new), event.getLocation());
    errors.clear();
    refresh();
  }

  private void refresh() {
    ScreenSheet screen = desk.screen(signedIn.actor(), here.screen());
    back.setHref(SystemView.path(screen.system()));
    back.setText(screen.systemName());
    title.setText(screen.edited().form().name());
    showAbout(screen);
    Optional<ReleasePicture> shown = shown(screen.releases());
    showReleases(screen, shown);
    body.setVisible(shown.isPresent());
    shown.ifPresentOrElse(
        release -> {
          picture.show(screen, release);
          regions.show(screen, here);
        },
        () -> about.add(noReleases(screen)));
  }

  private void showAbout(ScreenSheet screen) {
    Paragraph state = new Paragraph(screen.edited().form().area() + " ");
    state.addClassName("cd-note");
    if (screen.edited().retired()) {
      state.add(new Tag(getTranslation("catalogue.retired")));
    }
    Anchor edit = new Anchor(path(screen.id()) + "/edit", getTranslation("catalogue.edit"));
    edit.addClassName("cd-button-quiet");
    Div actions = new Div(edit, retireButton(screen));
    actions.addClassName("cd-buttons");
    about.removeAll();
    about.add(state, new Paragraph(screen.edited().form().description()), actions);
  }

  private RetireButton retireButton(ScreenSheet screen) {
    boolean retired = screen.edited().retired();
    return new RetireButton(
        retired,
        errors,
        () -> {
          if (retired) {
            desk.restore(signedIn.actor(), screen.id());
          } else {
            desk.retire(signedIn.actor(), screen.id());
          }
        },
        this::refresh);
  }

  /** The release that the URL names, or the newest with a picture, or the newest. */
  private Optional<ReleasePicture> shown(List<ReleasePicture> all) {
    return all.stream()
        .filter(it -> it.id().toString().equals(here.release()))
        .findFirst()
        .or(() -> all.stream().filter(it -> it.picture().isPresent()).findFirst())
        .or(() -> all.stream().findFirst());
  }

  private void showReleases(ScreenSheet screen, Optional<ReleasePicture> shown) {
    releases.removeAll();
    for (ReleasePicture release : screen.releases()) {
      Anchor link =
          new Anchor(
              here.release(release.id().toString()).path(),
              getTranslation(
                  release.picture().isPresent() ? "release.title" : "release.title.no-picture",
                  release.name()));
      if (shown.filter(release::equals).isPresent()) {
        link.getElement().setAttribute("aria-current", "page");
      }
      releases.add(link);
    }
    releases.setVisible(!screen.releases().isEmpty());
  }

  private EmptyState noReleases(ScreenSheet screen) {
    Anchor add =
        new Anchor(
            SystemView.path(screen.system()) + "/releases/new", getTranslation("release.add"));
    add.addClassName("cd-button");
    return new EmptyState(
        getTranslation("screen.no-release"), getTranslation("screen.no-release.advice"), add);
  }

  @Override
  public String getPageTitle() {
    return title.getText() + " · Codesign";
  }
}
