package org.codesign.suppliers.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import org.codesign.catalogue.ReleaseId;
import org.codesign.catalogue.SystemRelease;
import org.codesign.identity.SignedIn;
import org.codesign.issues.IssueId;
import org.codesign.shared.ui.Dates;
import org.codesign.shared.ui.FormErrors;
import org.codesign.shared.ui.Notice;
import org.codesign.shared.ui.TextGuard;
import org.codesign.suppliers.ResponseCode;
import org.codesign.suppliers.ResponseForm;
import org.codesign.suppliers.ResponseId;
import org.codesign.suppliers.Responses;
import org.jspecify.annotations.Nullable;

/** Answers an issue: what it comes to, the release where there is one, and words. */
class AnswerFields extends Div {

  private final Responses responses;
  private final SignedIn signedIn;
  private final IssueId issue;
  private final @Nullable ResponseId after;
  private final Runnable whenDone;
  private final FormErrors errors = new FormErrors();
  private final Select<ResponseCode> code = new Select<>();
  private final Select<SystemRelease> release = new Select<>();
  private final TextArea text = new TextArea(getTranslation("response.text"));

  /** Made with the form, so that sending twice answers once. */
  private final ResponseId id = ResponseId.next();

  AnswerFields(
      Responses responses,
      SignedIn signedIn,
      IssueId issue,
      @Nullable ResponseId after,
      Runnable whenDone) {
    this.responses = responses;
    this.signedIn = signedIn;
    this.issue = issue;
    this.after = after;
    this.whenDone = whenDone;
    addClassName("cd-form");
    code.setLabel(getTranslation("response.code"));
    code.setItems(ResponseCode.values());
    code.setItemLabelGenerator(it -> getTranslation("response.code." + it));
    code.addValueChangeListener(change -> shape(change.getValue()));
    release.setLabel(getTranslation("response.release"));
    release.setHelperText(getTranslation("response.release.help"));
    release.setItems(responses.releases(signedIn.actor(), issue));
    release.setItemLabelGenerator(this::label);
    text.setMaxLength(ResponseForm.LONGEST);
    text.setMinRows(3);
    text.setMaxRows(12);
    TextGuard guard = new TextGuard(text);
    errors.field("code", code);
    errors.field("release", release);
    errors.field("text", text, guard);
    Paragraph seen = new Paragraph(getTranslation("response.public"));
    seen.addClassName("cd-note");
    add(errors, code, release, text, guard, seen, buttons());
    shape(null);
  }

  private Div buttons() {
    Button send = new Button(getTranslation("response.send"), click -> send(click.getSource()));
    send.addThemeVariants(ButtonVariant.PRIMARY);
    send.setDisableOnClick(true);
    Div buttons =
        new Div(send, new Button(getTranslation("response.cancel"), click -> whenDone.run()));
    buttons.addClassName("cd-buttons");
    return buttons;
  }

  private String label(SystemRelease it) {
    return it.day()
        .map(day -> getTranslation("response.release.dated", it.name(), Dates.day(day)))
        .orElse(it.name());
  }

  /** Asks for what the answer needs. */
  private void shape(@Nullable ResponseCode chosen) {
    release.setVisible(chosen != null && chosen.needsRelease());
    text.setHelperText(getTranslation("response.text.help." + (chosen == null ? "" : chosen)));
  }

  void focus() {
    code.focus();
  }

  private void send(Button send) {
    if (errors.none(() -> responses.respond(signedIn.actor(), issue, id, form()))) {
      Notice.done(getTranslation("response.sent"));
      whenDone.run();
    }
    send.setEnabled(true);
  }

  private ResponseForm form() {
    @Nullable SystemRelease chosen = release.getValue();
    @Nullable ReleaseId named = chosen == null ? null : chosen.id();
    return new ResponseForm(code.getValue(), named, text.getValue(), after);
  }
}
