package org.codesign.suppliers.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.BigDecimalField;
import java.util.Locale;
import org.codesign.identity.SignedIn;
import org.codesign.issues.IssueId;
import org.codesign.shared.ui.Dates;
import org.codesign.shared.ui.FormErrors;
import org.codesign.shared.ui.Notice;
import org.codesign.suppliers.AskedAgain;
import org.codesign.suppliers.Felt;
import org.codesign.suppliers.FeltForm;
import org.codesign.suppliers.Proofs;

/** Asks somebody who was affected whether it is better now; they may change what they said. */
class AskedAgainCard extends Div {

  private final Proofs proofs;
  private final SignedIn signedIn;
  private final IssueId issue;
  private final FormErrors errors = new FormErrors();
  private final RadioButtonGroup<Felt> felt = new RadioButtonGroup<>();
  private final BigDecimalField minutes = new BigDecimalField();

  AskedAgainCard(Proofs proofs, SignedIn signedIn, AskedAgain asked) {
    this.proofs = proofs;
    this.signedIn = signedIn;
    this.issue = asked.issue();
    addClassNames("cd-card", "cd-form");
    felt.setLabel(getTranslation("felt.title"));
    felt.setItems(Felt.values());
    felt.setItemLabelGenerator(it -> getTranslation("felt." + it));
    minutes.setLabel(getTranslation("felt.minutes"));
    minutes.setHelperText(getTranslation("felt.minutes.help"));
    minutes.setLocale(Locale.UK);
    errors.field("felt", felt);
    errors.field("minutes", minutes);
    asked
        .answer()
        .ifPresent(it -> {
          felt.setValue(it.felt());
          minutes.setValue(it.minutes());
        });
    String save = asked.answer().isPresent() ? "felt.change" : "felt.save";
    Button button = new Button(getTranslation(save), click -> save(click.getSource()));
    button.addThemeVariants(ButtonVariant.PRIMARY);
    button.setDisableOnClick(true);
    add(
        new H2(getTranslation("felt.heading")),
        new Paragraph(
            getTranslation(
                "felt.why", asked.supplierName(), asked.releaseName(), Dates.day(asked.since()))),
        errors,
        felt,
        minutes,
        button);
  }

  private void save(Button button) {
    FeltForm form = new FeltForm(felt.getValue(), minutes.getValue());
    if (errors.none(() -> proofs.say(signedIn.actor(), issue, form))) {
      button.setText(getTranslation("felt.change"));
      Notice.done(getTranslation("felt.saved"));
    }
    button.setEnabled(true);
  }
}
