package org.codesign.priorities.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import org.codesign.identity.SignedIn;
import org.codesign.priorities.Round;
import org.codesign.priorities.RoundDesk;
import org.codesign.priorities.Rounds;
import org.codesign.shared.ui.Notice;

/** A round in the making: its settings, its shortlist, and the button that freezes both. */
class DraftPanel extends Div {

  private final RoundDesk desk;
  private final SignedIn signedIn;
  private final Round round;
  private final Runnable changed;
  private final RoundFields fields;

  DraftPanel(RoundDesk desk, Rounds rounds, SignedIn signedIn, Round round, Runnable changed) {
    this.desk = desk;
    this.signedIn = signedIn;
    this.round = round;
    this.changed = changed;
    this.fields = new RoundFields(desk.suppliers(signedIn.actor()));
    addClassName("cd-round");
    fields.show(round.form());
    fields.add(settingsButtons());
    Div settings = new Div(new H2(getTranslation("round.settings")), fields);
    settings.addClassName("cd-section");
    add(new ShortlistPanel(desk, rounds, signedIn, round.id()), settings, openButton());
  }

  private Div settingsButtons() {
    Button save = new Button(getTranslation("round.save"));
    save.setDisableOnClick(true);
    save.addClickListener(click -> {
      if (fields
          .errors()
          .none(() -> desk.revise(signedIn.actor(), round.id(), round.version(), fields.form()))) {
        Notice.done(getTranslation("round.saved"));
        changed.run();
      }
      save.setEnabled(true);
    });
    Button discard = new Button(getTranslation("round.discard"), click -> discard());
    discard.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR);
    Div buttons = new Div(save, discard);
    buttons.addClassName("cd-buttons");
    return buttons;
  }

  private void discard() {
    desk.discard(signedIn.actor(), round.id());
    Notice.done(getTranslation("round.discarded"));
    UI.getCurrent().navigate("rounds");
  }

  /** What stands in the form is saved first: what one sees is what is frozen. */
  private Div openButton() {
    Button open = new Button(getTranslation("round.open"));
    open.addThemeVariants(ButtonVariant.PRIMARY);
    open.addClickListener(
        click -> CloseButton.confirm(this, "round.open", this::open, changed).open());
    Div buttons = new Div(open);
    buttons.addClassName("cd-buttons");
    return buttons;
  }

  private void open() {
    int version = round.version();
    if (!fields.form().equals(round.form())) {
      desk.revise(signedIn.actor(), round.id(), version, fields.form());
      version++;
    }
    desk.open(signedIn.actor(), round.id(), version);
    Notice.done(getTranslation("round.opened"));
  }
}
