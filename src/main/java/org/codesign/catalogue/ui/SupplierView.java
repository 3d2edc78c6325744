package org.codesign.catalogue.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.codesign.catalogue.Edited;
import org.codesign.catalogue.SupplierDesk;
import org.codesign.catalogue.SupplierForm;
import org.codesign.identity.SignedIn;
import org.codesign.shared.SupplierId;

/** One supplier: add, change, retire. */
@Route("manage/catalogue/suppliers/:supplier")
@RolesAllowed({"FACILITATOR", "ADMIN"})
class SupplierView extends EditPage<SupplierForm> {

  private static final String LIST = "manage/catalogue/suppliers";

  private final SupplierDesk desk;
  private final SignedIn signedIn;

  SupplierView(SupplierDesk desk, SignedIn signedIn) {
    super(new SupplierFields());
    this.desk = desk;
    this.signedIn = signedIn;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    back(LIST, getTranslation("catalogue.tab.suppliers"));
    if (Parameters.isNew(event, "supplier")) {
      create(
          "supplier.add",
          new SupplierForm(""),
          form -> {
            desk.add(signedIn.actor(), form);
            leave(LIST, "catalogue.added");
          });
    } else {
      show(Parameters.id(event, "supplier", SupplierId::new));
    }
  }

  private void show(SupplierId id) {
    Edited<SupplierForm> now = desk.supplier(signedIn.actor(), id);
    edit(
        now.form().name(),
        () -> desk.supplier(signedIn.actor(), id),
        (form, version) -> {
          desk.change(signedIn.actor(), id, version, form);
          leave(LIST, "catalogue.saved");
        });
    retireOrRestore(
        now.retired(),
        () -> desk.retire(signedIn.actor(), id),
        () -> desk.restore(signedIn.actor(), id),
        () -> show(id));
  }
}
