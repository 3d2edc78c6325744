package org.codesign.issues.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.codesign.catalogue.Catalogue;
import org.codesign.catalogue.ScreenId;
import org.codesign.catalogue.SystemId;
import org.codesign.identity.Actor;
import org.codesign.identity.SignedIn;
import org.codesign.issues.Draft;
import org.codesign.issues.DraftForm;
import org.codesign.issues.Drafts;
import org.codesign.issues.IssueId;
import org.codesign.issues.IssuePictures;
import org.codesign.issues.Issues;
import org.codesign.issues.SimilarIssues;
import org.codesign.issues.SimilarTo;
import org.codesign.issues.Voices;
import org.codesign.shared.ui.FormErrors;
import org.codesign.shared.ui.Notice;

/** One report while it is written: its form, what is like it, and its draft. */
class Reporting extends Div {

  private final Needs needs;
  private final IssueId id;
  private final FormErrors errors = new FormErrors();
  private final PlaceFields place;
  private final ReportFields fields;
  private final SimilarPanel similar;
  private final OwnPictures pictures;
  private final DraftKeeper keeper;
  private boolean filling;

  /** What it works with. */
  record Needs(
      Issues issues,
      IssuePictures pictures,
      Drafts drafts,
      SimilarIssues similar,
      Catalogue catalogue,
      SignedIn signedIn) {}

  /**
   * @param id made before the form, so that sending twice reports once
   */
  Reporting(Needs needs, IssueId id) {
    this.needs = needs;
    this.id = id;
    this.similar =
        new SimilarPanel(needs.similar(), needs.issues(), needs.signedIn(), this::stopFor);
    this.place =
        new PlaceFields(
            needs.catalogue(),
            needs.signedIn(),
            errors,
            needs.issues().recentScreens(needs.signedIn().actor()));
    this.fields =
        new ReportFields(
            needs.catalogue().systems(needs.signedIn().actor()),
            errors,
            similar,
            Voices.has(needs.signedIn().actor()));
    this.keeper =
        new DraftKeeper(
            needs.drafts(), needs.signedIn(), id, this::typed, this::fill, this::discarded);
    this.pictures = new OwnPictures(needs.pictures(), needs.signedIn(), id);
    place.whenChanged(this::placeChanged);
    fields.whenChanged(this::keep);
    fields.whenWorded(this::compare);
    addClassName("cd-report");
    add(errors, place, fields, pictures, foot());
  }

  private Component foot() {
    Button send = new Button(getTranslation("report.send"), click -> send(click.getSource()));
    send.addThemeVariants(ButtonVariant.PRIMARY);
    send.setDisableOnClick(true);
    for (KeyModifier modifier : List.of(KeyModifier.CONTROL, KeyModifier.META)) {
      send.addClickShortcut(Key.ENTER, modifier).resetFocusOnActiveElement();
    }
    Div buttons = new Div(send, new Anchor("issues", getTranslation("report.cancel")));
    buttons.addClassName("cd-buttons");
    Div foot = new Div(buttons, keeper);
    foot.addClassName("cd-report-foot");
    return foot;
  }

  private DraftForm typed() {
    return fields.typed(place);
  }

  private void send(Button send) {
    if (pictures.isUnfinished()) {
      errors.show("", getTranslation("own-pictures.unfinished"));
      send.setEnabled(true);
      return;
    }
    boolean sent =
        errors.none(() -> {
          Actor actor = needs.signedIn().actor();
          int number = needs.issues().report(actor, id, typed().report(actor), fields.kept());
          Notice.done(getTranslation("report.sent", String.valueOf(number)));
        });
    if (sent) {
      getUI().ifPresent(ui -> ui.navigate("issues/" + id));
    } else {
      send.setEnabled(true);
      keep();
    }
  }

  private void discarded() {
    getUI().ifPresent(ui -> ui.navigate(ReportView.class, ReportView.discarded(id)));
  }

  /** The person answered an issue that is there already. */
  private void stopFor(IssueId other) {
    keeper.discard();
    getUI().ifPresent(ui -> ui.navigate("issues/" + other));
  }

  private void placeChanged() {
    compare();
    keep();
  }

  private void compare() {
    if (!filling) {
      similar.show(new SimilarTo(fields.title(), fields.body(), place.system().orElse(null), id));
    }
  }

  /** Keeps what is typed, unless it has become an issue by now. */
  void keep() {
    if (!filling) {
      keeper.keep();
    }
  }

  void goOnWith(Draft draft) {
    fill(draft);
    keeper.goOnFrom(draft);
  }

  private void fill(Draft draft) {
    filling = true;
    place.fill(draft.form());
    fields.fill(draft.form());
    filling = false;
    compare();
  }

  void choose(SystemId system) {
    place.choose(system);
  }

  void choose(ScreenId screen) {
    place.choose(screen);
  }
}
