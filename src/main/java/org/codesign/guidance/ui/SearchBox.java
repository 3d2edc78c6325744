package org.codesign.guidance.ui;

import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.Autocapitalize;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Consumer;

/** Where one asks; {@code /} leads here, and the arrow keys from here into the results. */
@JsModule("context://frontend/components/result-keys.js")
class SearchBox extends Div {

  /** In milliseconds: after so long a pause it is searched for. */
  private static final int PAUSE = 120;

  private static final int MAX_LENGTH = 1000;

  private final TextField field = new TextField();

  SearchBox(Consumer<String> asked) {
    addClassName("cd-search");
    getElement().setAttribute("role", "search");
    field.setLabel(getTranslation("guidance.search"));
    field.setHelperText(getTranslation("guidance.search.help"));
    field.setPrefixComponent(VaadinIcon.SEARCH.create());
    field.setClearButtonVisible(true);
    field.setAutocapitalize(Autocapitalize.NONE);
    field.setAutofocus(true);
    field.setMaxLength(MAX_LENGTH);
    field.getElement().setAttribute("data-shortcut", "/");
    field.setValueChangeMode(ValueChangeMode.LAZY);
    field.setValueChangeTimeout(PAUSE);
    field.addValueChangeListener(change -> {
      if (change.isFromClient()) {
        asked.accept(change.getValue());
      }
    });
    add(field);
  }

  void setQuestion(String question) {
    field.setValue(question);
  }
}
