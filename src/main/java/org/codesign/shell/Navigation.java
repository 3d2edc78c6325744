package org.codesign.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;

/** The pages this person may open, as the views announce them with {@code @Menu}. */
class Navigation extends Div {

  private final SideNav main = new SideNav();
  private final SideNav manage = new SideNav();

  Navigation() {
    addClassName("cd-nav");
    main.getElement().setAttribute("aria-label", getTranslation("nav.main"));
    manage.setLabel(getTranslation("nav.manage"));
    MenuConfiguration.getMenuEntries().forEach(this::add);
    add(main);
    if (!manage.getItems().isEmpty()) {
      add(manage);
    }
  }

  private void add(MenuEntry entry) {
    SideNavItem item = new SideNavItem(getTranslation(entry.title()), entry.path());
    if (entry.icon() != null && !entry.icon().isBlank()) {
      item.setPrefixComponent(new Icon(entry.icon()));
    }
    boolean home = entry.path().replace("/", "").isEmpty();
    item.setMatchNested(!home);
    (entry.path().matches("/?manage/.*") ? manage : main).addItem(item);
  }
}
