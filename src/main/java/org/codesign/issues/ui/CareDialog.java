package org.codesign.issues.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.stream.Stream;
import org.codesign.shared.ui.FormErrors;
import org.codesign.shared.ui.Notice;

/** Asks what an act of care needs to know, does it, and says so. */
abstract class CareDialog extends Dialog {

  private final FormErrors errors = new FormErrors();
  private final TextArea reason = new TextArea();
  private final Button act;
  private final String done;
  private final Runnable whenDone;

  /**
   * @param key of its words: {@code .title}, {@code .act}, {@code .done}
   */
  CareDialog(String key, Runnable whenDone) {
    this.done = getTranslation(key + ".done");
    this.whenDone = whenDone;
    this.act = new Button(getTranslation(key + ".act"), click -> tryIt());
    setHeaderTitle(getTranslation(key + ".title"));
    act.addThemeVariants(ButtonVariant.PRIMARY);
    act.setDisableOnClick(true);
    reason.setLabel(getTranslation("care.reason"));
    reason.setWidthFull();
    errors.field("reason", reason);
    errors.field("text", reason);
    getFooter().add(new Button(getTranslation("care.cancel"), click -> close()), act);
  }

  final void ask(Component... fields) {
    Div form = new Div(errors);
    form.addClassNames("cd-form", "cd-care-form");
    addOpenedChangeListener(change -> {
      if (change.isOpened()) {
        Stream.of(fields)
            .filter(Focusable.class::isInstance)
            .findFirst()
            .ifPresent(it -> ((Focusable<?>) it).focus());
      }
    });
    form.add(fields);
    form.add(reason);
    add(form);
  }

  final FormErrors errors() {
    return errors;
  }

  final TextArea reasonField() {
    return reason;
  }

  final String reason() {
    return reason.getValue();
  }

  private void tryIt() {
    if (errors.none(this::act)) {
      close();
      Notice.done(done);
      whenDone.run();
    } else {
      act.setEnabled(true);
    }
  }

  /** Does what was asked for, or is refused. */
  abstract void act();
}
