package org.codesign.issues.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import java.util.UUID;
import org.codesign.catalogue.Catalogue;
import org.codesign.catalogue.ScreenId;
import org.codesign.catalogue.SystemId;
import org.codesign.identity.SignedIn;
import org.codesign.issues.IssueId;
import org.codesign.issues.IssuePictures;
import org.codesign.issues.Issues;
import org.codesign.shared.NotFound;
import org.codesign.shared.ui.FormErrors;
import org.codesign.shared.ui.Notice;

/** The one-minute report: where, what, how often; everything else may stay as it is. */
@Route("report")
@Menu(title = "report.menu", order = 21, icon = "vaadin:pin")
@RolesAllowed({"WORKER", "MEMBER", "FACILITATOR", "COUNCIL_LEAD"})
class ReportView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  /** Made with the form, so that sending twice reports once. */
  private final IssueId id = IssueId.next();

  private final Issues issues;
  private final SignedIn signedIn;
  private final FormErrors errors = new FormErrors();
  private final PlaceFields place;
  private final ReportFields fields;
  private final OwnPictures pictures;

  ReportView(Issues issues, IssuePictures issuePictures, Catalogue catalogue, SignedIn signedIn) {
    this.issues = issues;
    this.signedIn = signedIn;
    this.place = new PlaceFields(catalogue, signedIn, errors);
    this.fields = new ReportFields(catalogue.systems(signedIn.actor()), errors);
    this.pictures = new OwnPictures(issuePictures, signedIn, id);
    addClassName("cd-page");
    Paragraph lead = new Paragraph(getTranslation("report.lead"));
    lead.addClassName("cd-lead");
    Div form = new Div(errors, place, fields, pictures, buttons());
    form.addClassName("cd-report");
    add(new H1(getTranslation("report.title")), lead, form);
  }

  private Component buttons() {
    Button send = new Button(getTranslation("report.send"), click -> send(click.getSource()));
    send.addThemeVariants(ButtonVariant.PRIMARY);
    send.setDisableOnClick(true);
    send.addClickShortcut(Key.ENTER, KeyModifier.CONTROL);
    Div buttons = new Div(send, new Anchor("issues", getTranslation("report.cancel")));
    buttons.addClassName("cd-buttons");
    return buttons;
  }

  private void send(Button send) {
    if (pictures.isUnfinished()) {
      errors.show("", getTranslation("own-pictures.unfinished"));
      send.setEnabled(true);
      return;
    }
    boolean sent =
        errors.none(() -> {
          int number = issues.report(signedIn.actor(), id, fields.form(place));
          Notice.done(getTranslation("report.sent", String.valueOf(number)));
        });
    if (sent) {
      getUI().ifPresent(ui -> ui.navigate("issues/" + id));
    } else {
      send.setEnabled(true);
    }
  }

  /** A link may name the system or the screen. */
  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    QueryParameters address = event.getLocation().getQueryParameters();
    uuid(address, "system").map(SystemId::new).ifPresent(place::choose);
    try {
      uuid(address, "screen").map(ScreenId::new).ifPresent(place::choose);
    } catch (NotFound gone) {
      // an old link: the person chooses
    }
  }

  private static Optional<UUID> uuid(QueryParameters address, String name) {
    try {
      return address.getSingleParameter(name).map(UUID::fromString);
    } catch (IllegalArgumentException nonsense) {
      return Optional.empty();
    }
  }

  @Override
  public String getPageTitle() {
    return getTranslation("report.title") + " · Codesign";
  }
}
