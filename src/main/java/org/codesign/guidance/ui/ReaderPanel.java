package org.codesign.guidance.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Optional;
import org.codesign.guidance.GuidanceDocument;
import org.codesign.guidance.Helpfulness;
import org.codesign.guidance.ReaderWords;
import org.codesign.guidance.RemarkForm;
import org.codesign.identity.SignedIn;
import org.codesign.shared.ui.FormErrors;
import org.codesign.shared.ui.TextGuard;

/** Where readers say whether a document helped, and what in it is out of date. */
class ReaderPanel extends Section {

  private final ReaderWords words;
  private final SignedIn signedIn;
  private final GuidanceDocument document;
  private final Button yes = new Button(getTranslation("guidance.helped.yes"));
  private final Button no = new Button(getTranslation("guidance.helped.no"));
  private final Paragraph thanks = new Paragraph();
  private final TextArea text = new TextArea(getTranslation("guidance.remark.text"));
  private final FormErrors errors = new FormErrors();

  ReaderPanel(ReaderWords words, SignedIn signedIn, GuidanceDocument document) {
    this.words = words;
    this.signedIn = signedIn;
    this.document = document;
    addClassNames("cd-card", "cd-desk", "cd-readers");
    H2 heading = new H2(getTranslation("guidance.helped.title"));
    heading.setId("helped-heading");
    yes.addClickListener(click -> answer(true));
    no.addClickListener(click -> answer(false));
    Div answers = new Div(yes, no);
    answers.addClassName("cd-ways");
    answers.getElement().setAttribute("role", "group");
    answers.getElement().setAttribute("aria-labelledby", "helped-heading");
    thanks.getElement().setAttribute("role", "status");
    add(heading, answers, thanks, remark());
    mark(words.helped(signedIn.actor(), document.id()));
  }

  private void answer(boolean helped) {
    words.answer(signedIn.actor(), document.id(), document.number(), helped);
    thanks.setText(getTranslation("guidance.helped.thanks"));
    mark(Optional.of(helped));
  }

  private void mark(Optional<Boolean> helped) {
    press(yes, helped.filter(it -> it).isPresent());
    press(no, helped.filter(it -> !it).isPresent());
  }

  private static void press(Button button, boolean pressed) {
    button.getElement().setAttribute("aria-pressed", String.valueOf(pressed));
    if (pressed) {
      button.addThemeVariants(ButtonVariant.PRIMARY);
    } else {
      button.removeThemeVariants(ButtonVariant.PRIMARY);
    }
  }

  private Component remark() {
    TextGuard guard = new TextGuard(text);
    text.setMaxLength(500);
    text.setHelperText(getTranslation("guidance.remark.help"));
    errors.field("text", text, guard);
    Button send = new Button(getTranslation("guidance.remark.send"));
    send.setDisableOnClick(true);
    send.addClickListener(click -> {
      send();
      send.setEnabled(true);
    });
    Div form = new Div(errors, text, guard, send);
    form.addClassName("cd-form");
    return new Details(getTranslation("guidance.remark.open"), form);
  }

  private void send() {
    if (errors.none(
        () ->
            words.remark(
                signedIn.actor(),
                document.id(),
                document.number(),
                new RemarkForm(text.getValue())))) {
      text.clear();
      thanks.setText(getTranslation("guidance.remark.thanks"));
    }
  }

  /** For editors: what readers answered, as far as it may be shown. */
  ReaderPanel with(Helpfulness helpfulness) {
    Paragraph counts =
        new Paragraph(
            helpfulness.shown()
                ? getTranslation("guidance.helped.counts", helpfulness.yes(), helpfulness.no())
                : getTranslation("guidance.helped.few"));
    counts.addClassName("cd-note");
    add(counts);
    return this;
  }
}
