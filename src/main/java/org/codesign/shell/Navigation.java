package org.codesign.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.codesign.shared.ui.NavigationLink;

/** The pages this person may open, as the views and the modules' other places announce them. */
class Navigation extends Div {

  private final SideNav main = new SideNav();
  private final SideNav manage = new SideNav();

  Navigation(List<NavigationLink> links) {
    addClassName("cd-nav");
    main.getElement().setAttribute("aria-label", getTranslation("nav.main"));
    manage.setLabel(getTranslation("nav.manage"));
    places(links).sorted(Comparator.comparingDouble(Place::order)).forEach(this::add);
    add(main);
    if (!manage.getItems().isEmpty()) {
      add(manage);
    }
  }

  private static Stream<Place> places(List<NavigationLink> links) {
    return Stream.concat(
        MenuConfiguration.getMenuEntries().stream().map(Place::of),
        links.stream().filter(NavigationLink::isForSignedIn).map(Place::of));
  }

  private void add(Place place) {
    SideNavItem item = new SideNavItem(getTranslation(place.title()), place.path());
    if (!place.icon().isBlank()) {
      item.setPrefixComponent(new Icon(place.icon()));
    }
    boolean home = place.path().replace("/", "").isEmpty();
    item.setMatchNested(!home);
    item.setRouterIgnore(place.isElsewhere());
    (place.path().matches("/?manage/.*") ? manage : main).addItem(item);
  }

  /**
   * @param isElsewhere the browser loads it; Flow's router knows nothing of it
   */
  private record Place(String title, String path, double order, String icon, boolean isElsewhere) {

    static Place of(MenuEntry view) {
      return new Place(
          view.title(),
          view.path(),
          Objects.requireNonNullElse(view.order(), Double.MAX_VALUE),
          Objects.requireNonNullElse(view.icon(), ""),
          false);
    }

    static Place of(NavigationLink link) {
      return new Place(link.title(), link.path(), link.order(), link.icon(), true);
    }
  }
}
