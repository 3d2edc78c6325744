package org.codesign.catalogue.ui;

import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashMap;
import java.util.Map;
import org.codesign.catalogue.ReleaseForm;
import org.codesign.shared.ui.TextGuard;

class ReleaseFields extends Fields<ReleaseForm> {

  private final TextField name = new TextField(getTranslation("catalogue.name"));
  private final DayField releasedOn = new DayField(getTranslation("release.released-on"));
  private final TextArea notes = new TextArea(getTranslation("release.notes"));

  ReleaseFields() {
    name.setHelperText(getTranslation("release.name.help"));
    errors().field("name", name);
    errors().field("releasedOn", releasedOn);
    TextGuard guard = new TextGuard(notes);
    errors().field("notes", notes, guard);
    add(name, releasedOn, notes, guard);
  }

  @Override
  void show(ReleaseForm form) {
    name.setValue(form.name());
    releasedOn.setValue(form.releasedOn());
    notes.setValue(form.notes());
  }

  @Override
  ReleaseForm form() {
    return new ReleaseForm(name.getValue(), releasedOn.getValue(), notes.getValue());
  }

  @Override
  boolean areReadable() {
    return releasedOn.isReadable(errors(), "releasedOn");
  }

  @Override
  Map<String, String> texts(ReleaseForm form) {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put(name.getLabel(), form.name());
    texts.put(releasedOn.getLabel(), DayField.words(form.releasedOn()));
    texts.put(notes.getLabel(), form.notes());
    return texts;
  }
}
