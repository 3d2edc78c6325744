package org.codesign.catalogue.ui;

import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashMap;
import java.util.Map;
import org.codesign.catalogue.ScreenForm;
import org.codesign.shared.ui.TextGuard;

class ScreenFields extends Fields<ScreenForm> {

  private final TextField name = new TextField(getTranslation("catalogue.name"));
  private final TextField area = new TextField(getTranslation("screen.area"));
  private final TextArea description = new TextArea(getTranslation("catalogue.description"));

  ScreenFields() {
    name.setHelperText(getTranslation("screen.name.help"));
    area.setHelperText(getTranslation("screen.area.help"));
    errors().field("name", name);
    errors().field("area", area);
    TextGuard guard = new TextGuard(description);
    errors().field("description", description, guard);
    add(name, area, description, guard);
  }

  @Override
  void show(ScreenForm form) {
    name.setValue(form.name());
    area.setValue(form.area());
    description.setValue(form.description());
  }

  @Override
  ScreenForm form() {
    return new ScreenForm(name.getValue(), area.getValue(), description.getValue());
  }

  @Override
  Map<String, String> texts(ScreenForm form) {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put(name.getLabel(), form.name());
    texts.put(area.getLabel(), form.area());
    texts.put(description.getLabel(), form.description());
    return texts;
  }
}
