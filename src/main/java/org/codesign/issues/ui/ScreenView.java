package org.codesign.issues.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.codesign.catalogue.ScreenDetails;
import org.codesign.catalogue.ScreenId;
import org.codesign.identity.Role;
import org.codesign.identity.SignedIn;
import org.codesign.issues.ScreenHeat;
import org.codesign.issues.ScreenIssue;
import org.codesign.issues.ScreenPins;
import org.codesign.shared.Page;
import org.codesign.shared.ui.Address;
import org.codesign.shared.ui.EmptyState;
import org.codesign.shared.ui.Pager;

/** A screen with the pins of all its open issues as a heat map, and the issues beside it. */
@Route("screens/:screen")
@RolesAllowed({"WORKER", "MEMBER", "FACILITATOR", "COUNCIL_LEAD", "SUPPLIER", "ADMIN"})
class ScreenView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private final ScreenPins pins;
  private final SignedIn signedIn;
  private final Pager pager = new Pager();
  private String title = "";

  ScreenView(ScreenPins pins, SignedIn signedIn) {
    this.pins = pins;
    this.signedIn = signedIn;
    addClassName("cd-page");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    Location here = event.getLocation();
    ScreenId id = Address.id(event.getRouteParameters(), "screen", ScreenId::new);
    QueryParameters query = here.getQueryParameters();
    ScreenHeat heat = pins.heat(signedIn.actor(), id);
    Optional<Integer> part =
        query
            .getSingleParameter(ScreenParts.PART)
            .filter(text -> text.matches("\\d{1,3}"))
            .map(Integer::valueOf)
            .filter(number -> number >= 1 && number <= heat.parts().size());
    Page<ScreenIssue> page =
        pager.page(here, after -> pins.issues(signedIn.actor(), id, part.orElse(null), after));
    show(here, heat, part, page);
  }

  private void show(
      Location here, ScreenHeat heat, Optional<Integer> part, Page<ScreenIssue> issues) {
    ScreenDetails screen = heat.screen();
    title = screen.name();
    removeAll();
    Paragraph lead =
        new Paragraph(
            getTranslation("screen.pins", screen.system().name(), heat.issues(), heat.pins()));
    lead.addClassName("cd-lead");
    Optional<HeatMap> map = map(heat, part);
    Div left = new Div(picture(map), new ScreenParts(here, heat, part));
    Div page = new Div(left, list(heat, part, issues, map));
    page.addClassName("cd-screen-page");
    add(new H1(title), lead, page);
  }

  private Optional<HeatMap> map(ScreenHeat heat, Optional<Integer> part) {
    ScreenDetails screen = heat.screen();
    String alternative = getTranslation("issue.picture.alt", screen.name(), screen.system().name());
    Optional<HeatMap> map =
        screen.picture().map(picture -> new HeatMap(heat, picture, alternative));
    map.ifPresent(it -> it.frame(part.map(number -> heat.parts().get(number - 1).region())));
    return map;
  }

  private Component picture(Optional<HeatMap> map) {
    Div card = new Div();
    card.addClassNames("cd-card", "cd-panel");
    map.ifPresentOrElse(
        it -> {
          Paragraph legend = new Paragraph(getTranslation("screen.legend"));
          legend.addClassNames("cd-note", "cd-heat-legend");
          card.add(it, legend);
        },
        () -> card.add(new Paragraph(getTranslation("issue.picture.none"))));
    return card;
  }

  private Component list(
      ScreenHeat heat, Optional<Integer> part, Page<ScreenIssue> page, Optional<HeatMap> map) {
    Div card = new Div(new H2(listTitle(heat, part)));
    card.addClassNames("cd-card", "cd-panel");
    List<ScreenIssue> items = page.items();
    boolean linked = signedIn.actor().isAnyOf(Role.STAFF);
    if (!linked && !items.isEmpty()) {
      Paragraph published = new Paragraph(getTranslation("screen.published"));
      published.addClassName("cd-note");
      card.add(published);
    }
    if (items.isEmpty()) {
      card.add(new EmptyState(getTranslation("screen.none"), getTranslation("screen.none.advice")));
    } else {
      card.add(new PinnedIssues(items, linked, map));
    }
    card.add(pager);
    return card;
  }

  private String listTitle(ScreenHeat heat, Optional<Integer> part) {
    return part.map(number -> heat.parts().get(number - 1).region().name())
        .map(name -> getTranslation("screen.issues.in", name))
        .orElseGet(() -> getTranslation("screen.issues"));
  }

  @Override
  public String getPageTitle() {
    return title + " · Codesign";
  }
}
