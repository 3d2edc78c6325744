package org.codesign.catalogue.ui;

import com.vaadin.flow.component.html.Div;
import java.util.Map;
import org.codesign.shared.ui.FormErrors;

/** The fields in which one thing of the catalogue is written; their faults stand above them. */
abstract class Fields<F> extends Div {

  private final FormErrors errors = new FormErrors();

  Fields() {
    addClassName("cd-form");
    add(errors);
  }

  FormErrors errors() {
    return errors;
  }

  abstract void show(F form);

  abstract F form();

  /** What a form says, by the label under which it says it: to lay two side by side. */
  abstract Map<String, String> texts(F form);

  /** Whether every field could be read; one that could not says so. */
  boolean areReadable() {
    return true;
  }
}
