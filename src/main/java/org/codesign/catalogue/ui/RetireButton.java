package org.codesign.catalogue.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import org.codesign.shared.ui.FormErrors;
import org.codesign.shared.ui.Notice;

/** Retires what is offered, restores what is retired; a refusal stands where the form's do. */
class RetireButton extends Button {

  RetireButton(boolean retired, FormErrors errors, Runnable action, Runnable afterwards) {
    setText(getTranslation(retired ? "catalogue.restore" : "catalogue.retire"));
    addThemeVariants(ButtonVariant.TERTIARY);
    setDisableOnClick(true);
    addClickListener(click -> {
      if (errors.none(action)) {
        Notice.done(getTranslation(retired ? "catalogue.restored" : "catalogue.retired-done"));
        afterwards.run();
      }
      setEnabled(true);
    });
  }
}
