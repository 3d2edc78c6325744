package org.codesign.catalogue.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.RolesAllowed;
import org.codesign.catalogue.CatalogueFacts;
import org.codesign.catalogue.SystemDesk;
import org.codesign.catalogue.SystemForm;
import org.codesign.catalogue.SystemId;
import org.codesign.identity.SignedIn;

/** What is said of a system: add, change. */
@Route("manage/catalogue/systems/new")
@RouteAlias("manage/catalogue/systems/:system/edit")
@RolesAllowed({"FACILITATOR", "ADMIN"})
class SystemEditView extends EditPage<SystemForm> {

  private final SystemDesk desk;
  private final SignedIn signedIn;

  SystemEditView(SystemDesk desk, CatalogueFacts facts, SignedIn signedIn) {
    super(new SystemFields(facts.suppliers()));
    this.desk = desk;
    this.signedIn = signedIn;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    if (event.getRouteParameters().get("system").isPresent()) {
      show(Parameters.id(event, "system", SystemId::new));
    } else {
      back("manage/catalogue", getTranslation("catalogue.tab.systems"));
      create(
          "system.add",
          new SystemForm(null, "", "", "", false),
          form -> leave(SystemView.path(desk.add(signedIn.actor(), form)), "catalogue.added"));
    }
  }

  private void show(SystemId id) {
    String name = desk.system(signedIn.actor(), id).form().name();
    back(SystemView.path(id), name);
    edit(
        getTranslation("catalogue.edit-what", name),
        () -> desk.system(signedIn.actor(), id),
        (form, version) -> {
          desk.change(signedIn.actor(), id, version, form);
          leave(SystemView.path(id), "catalogue.saved");
        });
  }
}
