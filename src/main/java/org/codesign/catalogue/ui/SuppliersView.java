package org.codesign.catalogue.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.codesign.catalogue.SupplierDesk;
import org.codesign.catalogue.SupplierRow;
import org.codesign.catalogue.ui.CatalogueTabs.Place;
import org.codesign.identity.SignedIn;
import org.codesign.shared.ui.ListTable;

/** The suppliers of systems. */
@Route("manage/catalogue/suppliers")
@RolesAllowed({"FACILITATOR", "ADMIN"})
class SuppliersView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private final SupplierDesk desk;
  private final SignedIn signedIn;
  private final DeskList<SupplierRow> list;

  SuppliersView(SupplierDesk desk, SignedIn signedIn) {
    this.desk = desk;
    this.signedIn = signedIn;
    this.list = new DeskList<>(table());
    addClassName("cd-page");
    add(
        new Heading(
            getTranslation("catalogue.tab.suppliers"),
            "manage/catalogue/suppliers/new",
            "supplier.add"),
        new CatalogueTabs(Place.SUPPLIERS),
        list);
  }

  private ListTable<SupplierRow> table() {
    return new ListTable<SupplierRow>(getTranslation("catalogue.tab.suppliers"))
        .cell(
            getTranslation("catalogue.name"),
            it ->
                new Named(
                    "manage/catalogue/suppliers/" + it.id(),
                    it.name(),
                    it.retired() ? getTranslation("catalogue.retired") : ""))
        .figure(getTranslation("supplier.systems"), it -> String.valueOf(it.systems()));
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    list.show(
        event.getLocation(), (filter, after) -> desk.suppliers(signedIn.actor(), filter, after));
  }

  @Override
  public String getPageTitle() {
    return getTranslation("catalogue.tab.suppliers") + " · Codesign";
  }
}
