package org.codesign.catalogue.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashMap;
import java.util.Map;
import org.codesign.catalogue.SystemForm;
import org.codesign.shared.SupplierId;
import org.codesign.shared.ui.TextGuard;

class SystemFields extends Fields<SystemForm> {

  private final ComboBox<SupplierId> supplier = new ComboBox<>(getTranslation("system.supplier"));
  private final TextField name = new TextField(getTranslation("catalogue.name"));
  private final TextField abbreviation = new TextField(getTranslation("system.abbreviation"));
  private final TextArea description = new TextArea(getTranslation("catalogue.description"));
  private final Checkbox historical = new Checkbox(getTranslation("system.historical.what"));
  private final Map<SupplierId, String> suppliers;

  SystemFields(Map<SupplierId, String> suppliers) {
    this.suppliers = suppliers;
    supplier.setItems(suppliers.keySet());
    supplier.setItemLabelGenerator(it -> suppliers.getOrDefault(it, ""));
    abbreviation.setHelperText(getTranslation("system.abbreviation.help"));
    errors().field("supplier", supplier);
    errors().field("name", name);
    errors().field("abbreviation", abbreviation);
    TextGuard guard = new TextGuard(description);
    errors().field("description", description, guard);
    add(supplier, name, abbreviation, description, guard, historical);
  }

  @Override
  void show(SystemForm form) {
    supplier.setValue(form.supplier());
    name.setValue(form.name());
    abbreviation.setValue(form.abbreviation());
    description.setValue(form.description());
    historical.setValue(form.historical());
  }

  @Override
  SystemForm form() {
    return new SystemForm(
        supplier.getValue(),
        name.getValue(),
        abbreviation.getValue(),
        description.getValue(),
        historical.getValue());
  }

  @Override
  Map<String, String> texts(SystemForm form) {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put(
        supplier.getLabel(),
        form.supplier() == null ? "" : suppliers.getOrDefault(form.supplier(), ""));
    texts.put(name.getLabel(), form.name());
    texts.put(abbreviation.getLabel(), form.abbreviation());
    texts.put(description.getLabel(), form.description());
    texts.put(
        historical.getLabel(),
        getTranslation(form.historical() ? "catalogue.yes" : "catalogue.no"));
    return texts;
  }
}
