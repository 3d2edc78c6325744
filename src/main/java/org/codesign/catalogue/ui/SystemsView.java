package org.codesign.catalogue.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.codesign.catalogue.SystemDesk;
import org.codesign.catalogue.SystemRow;
import org.codesign.catalogue.ui.CatalogueTabs.Place;
import org.codesign.identity.SignedIn;
import org.codesign.shared.ui.ListTable;

/** The systems, which everything else hangs on. */
@Route("manage/catalogue")
@Menu(title = "catalogue.menu", order = 80, icon = "vaadin:sitemap")
@RolesAllowed({"FACILITATOR", "ADMIN"})
class SystemsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private final SystemDesk desk;
  private final SignedIn signedIn;
  private final DeskList<SystemRow> list;

  SystemsView(SystemDesk desk, SignedIn signedIn) {
    this.desk = desk;
    this.signedIn = signedIn;
    this.list = new DeskList<>(table());
    addClassName("cd-page");
    add(
        new Heading(
            getTranslation("catalogue.title"), "manage/catalogue/systems/new", "system.add"),
        new CatalogueTabs(Place.SYSTEMS),
        list);
  }

  private ListTable<SystemRow> table() {
    return new ListTable<SystemRow>(getTranslation("catalogue.tab.systems"))
        .cell(
            getTranslation("catalogue.name"),
            it -> new Named("manage/catalogue/systems/" + it.id(), it.name(), tagOf(it)))
        .text(getTranslation("system.supplier"), SystemRow::supplierName)
        .figure(getTranslation("system.screens"), it -> String.valueOf(it.screens()))
        .figure(getTranslation("system.releases"), it -> String.valueOf(it.releases()))
        .figure(getTranslation("system.councils"), it -> String.valueOf(it.councils()));
  }

  private String tagOf(SystemRow system) {
    if (system.retired()) {
      return getTranslation("catalogue.retired");
    }
    return system.historical() ? getTranslation("system.historical") : "";
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    list.show(
        event.getLocation(), (filter, after) -> desk.systems(signedIn.actor(), filter, after));
  }

  @Override
  public String getPageTitle() {
    return getTranslation("catalogue.title") + " · Codesign";
  }
}
