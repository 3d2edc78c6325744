package org.codesign.catalogue.ui;

import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import org.codesign.catalogue.SupplierForm;

class SupplierFields extends Fields<SupplierForm> {

  private final TextField name = new TextField(getTranslation("catalogue.name"));

  SupplierFields() {
    errors().field("name", name);
    add(name);
  }

  @Override
  void show(SupplierForm form) {
    name.setValue(form.name());
  }

  @Override
  SupplierForm form() {
    return new SupplierForm(name.getValue());
  }

  @Override
  Map<String, String> texts(SupplierForm form) {
    return Map.of(name.getLabel(), form.name());
  }
}
