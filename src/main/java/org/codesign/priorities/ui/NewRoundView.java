package org.codesign.priorities.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.codesign.identity.SignedIn;
import org.codesign.priorities.RoundDesk;
import org.codesign.priorities.RoundId;
import org.codesign.shared.ui.BackLink;

/** Begins a round. */
@Route("rounds/new")
@RolesAllowed("FACILITATOR")
class NewRoundView extends Div implements HasDynamicTitle {

  NewRoundView(RoundDesk desk, SignedIn signedIn) {
    addClassName("cd-page");
    RoundId id = RoundId.next();
    RoundFields fields = new RoundFields(desk.suppliers(signedIn.actor()));
    Button save = new Button(getTranslation("round.save"));
    save.addThemeVariants(ButtonVariant.PRIMARY);
    save.setDisableOnClick(true);
    save.addClickListener(click -> {
      if (fields.errors().none(() -> desk.draft(signedIn.actor(), id, fields.form()))) {
        UI.getCurrent().navigate("rounds/" + id);
      }
      save.setEnabled(true);
    });
    fields.add(save);
    add(
        new BackLink("rounds", getTranslation("rounds.title")),
        new H1(getTranslation("rounds.new")),
        fields);
  }

  @Override
  public String getPageTitle() {
    return getTranslation("rounds.new") + " · Codesign";
  }
}
