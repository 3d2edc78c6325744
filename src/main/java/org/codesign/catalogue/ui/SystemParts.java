package org.codesign.catalogue.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Location;
import org.codesign.catalogue.CouncilDesk;
import org.codesign.catalogue.DeploymentRow;
import org.codesign.catalogue.Picture;
import org.codesign.catalogue.ReleaseRow;
import org.codesign.catalogue.ScreenDesk;
import org.codesign.catalogue.ScreenRow;
import org.codesign.catalogue.SystemDesk;
import org.codesign.catalogue.SystemId;
import org.codesign.catalogue.ui.SystemView.Part;
import org.codesign.identity.SignedIn;
import org.codesign.shared.ui.ListTable;
import org.jspecify.annotations.Nullable;

/** The lists that hang on a system, one shown at a time. */
class SystemParts extends Div {

  private final SystemDesk systems;
  private final ScreenDesk screenDesk;
  private final CouncilDesk councilDesk;
  private final SignedIn signedIn;
  private final DeskList<ScreenRow> screens = new DeskList<>(screenTable());
  private final DeskList<ReleaseRow> releases = new DeskList<>(releaseTable());
  private final DeskList<DeploymentRow> deployments =
      new DeskList<>(DeploymentTable.ofSystem(this)).withoutRetired();
  private String path = "";

  SystemParts(
      SystemDesk systems, ScreenDesk screenDesk, CouncilDesk councilDesk, SignedIn signedIn) {
    this.systems = systems;
    this.screenDesk = screenDesk;
    this.councilDesk = councilDesk;
    this.signedIn = signedIn;
    addClassName("cd-parts");
    add(screens, releases, deployments);
  }

  void show(SystemId id, Part part, Location here) {
    path = SystemView.path(id);
    screens.setVisible(part == Part.SCREENS);
    releases.setVisible(part == Part.RELEASES);
    deployments.setVisible(part == Part.COUNCILS);
    switch (part) {
      case SCREENS -> {
        screens.offer(getTranslation("screen.add"), path + "/screens/new");
        screens.show(
            here, (filter, after) -> screenDesk.screens(signedIn.actor(), id, filter, after));
      }
      case RELEASES -> {
        releases.offer(getTranslation("release.add"), path + "/releases/new");
        releases.show(
            here, (filter, after) -> systems.releases(signedIn.actor(), id, filter, after));
      }
      case COUNCILS -> {
        deployments.offer(
            getTranslation("deployment.add"), "manage/catalogue/deployments/new?system=" + id);
        deployments.show(
            here,
            (filter, after) -> councilDesk.deploymentsOf(signedIn.actor(), id, filter, after));
      }
    }
  }

  private ListTable<ScreenRow> screenTable() {
    return new ListTable<ScreenRow>(getTranslation("system.screens"))
        .cell(getTranslation("screen.picture"), it -> thumbnail(it.picture()))
        .cell(
            getTranslation("catalogue.name"),
            it -> new Named(ScreenView.path(it.id()), it.name(), stateOf(it.retired())))
        .text(getTranslation("screen.area"), ScreenRow::area)
        .figure(getTranslation("screen.regions"), it -> String.valueOf(it.regions()));
  }

  private Component thumbnail(@Nullable Picture picture) {
    if (picture == null) {
      Span none = new Span(getTranslation("screen.no-picture"));
      none.addClassName("cd-note");
      return none;
    }
    Image thumbnail = new Image(picture.path(), "");
    thumbnail.addClassName("cd-thumbnail");
    thumbnail.getElement().setAttribute("loading", "lazy");
    return thumbnail;
  }

  private ListTable<ReleaseRow> releaseTable() {
    return new ListTable<ReleaseRow>(getTranslation("system.releases"))
        .cell(
            getTranslation("catalogue.name"),
            it -> new Named(path + "/releases/" + it.id(), it.name(), stateOf(it.retired())))
        .text(getTranslation("release.released-on"), it -> DayField.words(it.releasedOn()))
        .figure(getTranslation("release.pictures"), it -> String.valueOf(it.pictures()))
        .figure(getTranslation("system.councils"), it -> String.valueOf(it.councils()));
  }

  private String stateOf(boolean retired) {
    return retired ? getTranslation("catalogue.retired") : "";
  }
}
