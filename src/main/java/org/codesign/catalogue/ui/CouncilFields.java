package org.codesign.catalogue.ui;

import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashMap;
import java.util.Map;
import org.codesign.catalogue.CouncilForm;

class CouncilFields extends Fields<CouncilForm> {

  private final TextField name = new TextField(getTranslation("council.short-name"));
  private final TextField officialName = new TextField(getTranslation("council.official-name"));
  private final DayField validTo = new DayField(getTranslation("council.valid-to"));

  CouncilFields() {
    validTo.setHelperText(getTranslation("council.valid-to.help"));
    errors().field("name", name);
    errors().field("officialName", officialName);
    errors().field("validTo", validTo);
    add(name, officialName, validTo);
  }

  @Override
  void show(CouncilForm form) {
    name.setValue(form.name());
    officialName.setValue(form.officialName());
    validTo.setValue(form.validTo());
  }

  @Override
  CouncilForm form() {
    return new CouncilForm(name.getValue(), officialName.getValue(), validTo.getValue());
  }

  @Override
  boolean areReadable() {
    return validTo.isReadable(errors(), "validTo");
  }

  @Override
  Map<String, String> texts(CouncilForm form) {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put(name.getLabel(), form.name());
    texts.put(officialName.getLabel(), form.officialName());
    texts.put(validTo.getLabel(), DayField.words(form.validTo()));
    return texts;
  }
}
