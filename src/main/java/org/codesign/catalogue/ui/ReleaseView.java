package org.codesign.catalogue.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.codesign.catalogue.Edited;
import org.codesign.catalogue.ReleaseForm;
import org.codesign.catalogue.ReleaseId;
import org.codesign.catalogue.SystemDesk;
import org.codesign.catalogue.SystemId;
import org.codesign.identity.SignedIn;
import org.codesign.shared.NotFound;

/** One release of a system: add, change, retire. */
@Route("manage/catalogue/systems/:system/releases/:release")
@RolesAllowed({"FACILITATOR", "ADMIN"})
class ReleaseView extends EditPage<ReleaseForm> {

  private final SystemDesk desk;
  private final SignedIn signedIn;
  private String list = "";

  ReleaseView(SystemDesk desk, SignedIn signedIn) {
    super(new ReleaseFields());
    this.desk = desk;
    this.signedIn = signedIn;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    SystemId system = Parameters.id(event, "system", SystemId::new);
    list = SystemView.path(system) + SystemView.Part.RELEASES.path();
    back(list, desk.system(signedIn.actor(), system).form().name());
    if (Parameters.isNew(event, "release")) {
      create(
          "release.add",
          new ReleaseForm("", null, ""),
          form -> {
            desk.addRelease(signedIn.actor(), system, form);
            leave(list, "catalogue.added");
          });
    } else {
      ReleaseId id = Parameters.id(event, "release", ReleaseId::new);
      mustBeOf(system, id);
      show(id);
    }
  }

  private void mustBeOf(SystemId system, ReleaseId id) {
    if (!desk.systemOf(signedIn.actor(), id).equals(system)) {
      throw new NotFound("release");
    }
  }

  private void show(ReleaseId id) {
    Edited<ReleaseForm> now = desk.release(signedIn.actor(), id);
    edit(
        getTranslation("release.title", now.form().name()),
        () -> desk.release(signedIn.actor(), id),
        (form, version) -> {
          desk.changeRelease(signedIn.actor(), id, version, form);
          leave(list, "catalogue.saved");
        });
    retireOrRestore(
        now.retired(),
        () -> desk.retireRelease(signedIn.actor(), id),
        () -> desk.restoreRelease(signedIn.actor(), id),
        () -> show(id));
  }
}
