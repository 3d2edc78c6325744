package org.codesign.priorities.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.codesign.identity.SignedIn;
import org.codesign.priorities.Round;
import org.codesign.priorities.RoundDesk;
import org.codesign.shared.ui.FormErrors;
import org.codesign.shared.ui.Notice;

/** Closes a round before its end, after asking once more. */
class CloseButton extends Div {

  CloseButton(RoundDesk desk, SignedIn signedIn, Round round, Runnable closed) {
    addClassName("cd-buttons");
    add(
        new Button(
            getTranslation("round.close"),
            click ->
                ask(
                    "round.close",
                    () -> {
                      desk.close(signedIn.actor(), round.id());
                      Notice.done(getTranslation("round.closed"));
                    },
                    closed)));
  }

  private void ask(String key, Runnable action, Runnable after) {
    confirm(this, key, action, after).open();
  }

  /**
   * A dialog that says what happens.
   *
   * @param key of the messages: the button's words, with {@code .ask} the title, with {@code .what}
   *     what it says
   */
  static Dialog confirm(Div page, String key, Runnable action, Runnable after) {
    Dialog dialog = new Dialog();
    dialog.setHeaderTitle(page.getTranslation(key + ".ask"));
    FormErrors errors = new FormErrors();
    dialog.add(new Div(errors, new Paragraph(page.getTranslation(key + ".what"))));
    Button yes = new Button(page.getTranslation(key));
    yes.addThemeVariants(ButtonVariant.PRIMARY);
    yes.setDisableOnClick(true);
    yes.addClickListener(click -> {
      if (errors.none(action)) {
        dialog.close();
        after.run();
      }
      yes.setEnabled(true);
    });
    dialog
        .getFooter()
        .add(new Button(page.getTranslation("round.cancel"), click -> dialog.close()), yes);
    return dialog;
  }
}
