package org.codesign.catalogue.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.codesign.catalogue.Catalogue;
import org.codesign.catalogue.CatalogueFacts;
import org.codesign.catalogue.CouncilDesk;
import org.codesign.catalogue.DeploymentForm;
import org.codesign.catalogue.DeploymentId;
import org.codesign.catalogue.DeskFilter;
import org.codesign.catalogue.ReleaseRow;
import org.codesign.catalogue.SystemDesk;
import org.codesign.catalogue.SystemId;
import org.codesign.identity.Actor;
import org.codesign.identity.SignedIn;
import org.codesign.shared.GssCode;
import org.codesign.shared.ui.Notice;
import org.springframework.beans.factory.annotation.Autowired;

/** One deployment: who runs what, since when, for how many; add, change, take away. */
@Route("manage/catalogue/deployments/:deployment")
@RolesAllowed({"FACILITATOR", "ADMIN"})
class DeploymentView extends EditPage<DeploymentForm> {

  private final CouncilDesk desk;
  private final SignedIn signedIn;
  private final DeploymentFields fields;

  @Autowired
  DeploymentView(
      CouncilDesk desk,
      SystemDesk systems,
      Catalogue catalogue,
      CatalogueFacts facts,
      SignedIn signedIn) {
    this(desk, signedIn, fields(systems, catalogue, facts, signedIn));
  }

  private DeploymentView(CouncilDesk desk, SignedIn signedIn, DeploymentFields fields) {
    super(fields);
    this.desk = desk;
    this.signedIn = signedIn;
    this.fields = fields;
  }

  private static DeploymentFields fields(
      SystemDesk systems, Catalogue catalogue, CatalogueFacts facts, SignedIn signedIn) {
    Actor actor = signedIn.actor();
    Map<SystemId, String> names = new LinkedHashMap<>();
    catalogue.systems(actor).forEach(it -> names.put(it.id(), it.name()));
    return new DeploymentFields(
        facts.councils(),
        names,
        system -> releasesOf(systems, actor, system),
        release -> systems.systemOf(actor, release));
  }

  private static List<ReleaseRow> releasesOf(SystemDesk systems, Actor actor, SystemId system) {
    return systems.releases(actor, system, DeskFilter.ALL, null).items();
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    if (Parameters.isNew(event, "deployment")) {
      ask(event.getLocation());
    } else {
      show(Parameters.id(event, "deployment", DeploymentId::new));
    }
  }

  private void ask(Location here) {
    SystemId system =
        Parameters.query(here, "system", UUID::fromString).map(SystemId::new).orElse(null);
    GssCode council = Parameters.query(here, "council", GssCode::new).orElse(null);
    String from = system == null ? councilPath(council) : councilsOf(system);
    back(from, getTranslation("catalogue.back"));
    fields.choose(system);
    create(
        "deployment.add",
        new DeploymentForm(council, null, null, null, null),
        form -> {
          desk.addDeployment(signedIn.actor(), form);
          leave(from, "catalogue.added");
        });
  }

  private static String councilsOf(SystemId system) {
    return SystemView.path(system) + SystemView.Part.COUNCILS.path();
  }

  private static String councilPath(@org.jspecify.annotations.Nullable GssCode council) {
    return "manage/catalogue/councils" + (council == null ? "" : "/" + council);
  }

  private void show(DeploymentId id) {
    String from = councilPath(desk.deployment(signedIn.actor(), id).form().council());
    back(from, getTranslation("catalogue.back"));
    edit(
        getTranslation("deployment.title"),
        () -> desk.deployment(signedIn.actor(), id),
        (form, version) -> {
          desk.changeDeployment(signedIn.actor(), id, version, form);
          leave(from, "catalogue.saved");
        });
    Button remove = new Button(getTranslation("catalogue.remove"), click -> remove(id, from));
    remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR);
    offer(remove);
  }

  /** What was taken away still stands in the form, so that it can be added again. */
  private void remove(DeploymentId id, String from) {
    DeploymentForm removed = desk.deployment(signedIn.actor(), id).form();
    desk.removeDeployment(signedIn.actor(), id);
    create(
        "deployment.add",
        removed,
        form -> {
          desk.addDeployment(signedIn.actor(), form);
          leave(from, "catalogue.added");
        });
    Notice.done(getTranslation("catalogue.removed"));
  }
}
