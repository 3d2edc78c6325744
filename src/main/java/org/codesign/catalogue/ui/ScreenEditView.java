package org.codesign.catalogue.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.RolesAllowed;
import org.codesign.catalogue.ScreenDesk;
import org.codesign.catalogue.ScreenForm;
import org.codesign.catalogue.ScreenId;
import org.codesign.catalogue.SystemDesk;
import org.codesign.catalogue.SystemId;
import org.codesign.identity.SignedIn;

/** What is said of a screen: add, change. */
@Route("manage/catalogue/systems/:system/screens/new")
@RouteAlias("manage/catalogue/screens/:screen/edit")
@RolesAllowed({"FACILITATOR", "ADMIN"})
class ScreenEditView extends EditPage<ScreenForm> {

  private final ScreenDesk desk;
  private final SystemDesk systems;
  private final SignedIn signedIn;

  ScreenEditView(ScreenDesk desk, SystemDesk systems, SignedIn signedIn) {
    super(new ScreenFields());
    this.desk = desk;
    this.systems = systems;
    this.signedIn = signedIn;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    if (event.getRouteParameters().get("screen").isPresent()) {
      show(Parameters.id(event, "screen", ScreenId::new));
    } else {
      ask(Parameters.id(event, "system", SystemId::new));
    }
  }

  private void ask(SystemId system) {
    back(SystemView.path(system), systems.system(signedIn.actor(), system).form().name());
    create(
        "screen.add",
        new ScreenForm("", "", ""),
        form ->
            leave(ScreenView.path(desk.add(signedIn.actor(), system, form)), "catalogue.added"));
  }

  private void show(ScreenId id) {
    String name = desk.screen(signedIn.actor(), id).edited().form().name();
    back(ScreenView.path(id), name);
    edit(
        getTranslation("catalogue.edit-what", name),
        () -> desk.screen(signedIn.actor(), id).edited(),
        (form, version) -> {
          desk.change(signedIn.actor(), id, version, form);
          leave(ScreenView.path(id), "catalogue.saved");
        });
  }
}
