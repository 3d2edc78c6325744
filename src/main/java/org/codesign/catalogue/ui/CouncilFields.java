package org.codesign.catalogue.ui;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.codesign.catalogue.CouncilForm;
import org.codesign.catalogue.CouncilKind;
import org.codesign.catalogue.EnglishRegion;

class CouncilFields extends Fields<CouncilForm> {

  private final TextField code = new TextField(getTranslation("council.code"));
  private final TextField name = new TextField(getTranslation("council.short-name"));
  private final TextField officialName = new TextField(getTranslation("council.official-name"));
  private final Select<EnglishRegion> region = new Select<>();
  private final Select<CouncilKind> kind = new Select<>();
  private final IntegerField population = new IntegerField(getTranslation("council.population"));
  private final DayField validFrom = new DayField(getTranslation("council.valid-from"));
  private final DayField validTo = new DayField(getTranslation("council.valid-to"));

  CouncilFields() {
    code.setHelperText(getTranslation("council.code.help"));
    region.setLabel(getTranslation("council.region"));
    region.setItems(EnglishRegion.values());
    region.setItemLabelGenerator(EnglishRegion::words);
    kind.setLabel(getTranslation("council.kind"));
    kind.setItems(CouncilKind.values());
    kind.setItemLabelGenerator(CouncilKind::words);
    population.setHelperText(getTranslation("council.population.help"));
    validFrom.setHelperText(getTranslation("council.valid-from.help"));
    validTo.setHelperText(getTranslation("council.valid-to.help"));
    nameForErrors();
    add(code, name, officialName, region, kind, population, validFrom, validTo);
  }

  private void nameForErrors() {
    errors().field("code", code);
    errors().field("name", name);
    errors().field("officialName", officialName);
    errors().field("region", region);
    errors().field("kind", kind);
    errors().field("population", population);
    errors().field("validFrom", validFrom);
    errors().field("validTo", validTo);
  }

  /** The code is a council's identity: it is given once. */
  @Override
  void show(CouncilForm form) {
    code.setValue(form.code());
    code.setReadOnly(!form.code().isEmpty());
    name.setValue(form.name());
    officialName.setValue(form.officialName());
    region.setValue(form.region());
    kind.setValue(form.kind());
    population.setValue(form.population());
    validFrom.setValue(form.validFrom());
    validTo.setValue(form.validTo());
  }

  @Override
  CouncilForm form() {
    return new CouncilForm(
        code.getValue(),
        name.getValue(),
        officialName.getValue(),
        region.getValue(),
        kind.getValue(),
        population.getValue(),
        validFrom.getValue(),
        validTo.getValue());
  }

  @Override
  boolean areReadable() {
    return validFrom.isReadable(errors(), "validFrom") && validTo.isReadable(errors(), "validTo");
  }

  @Override
  Map<String, String> texts(CouncilForm form) {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put(name.getLabel(), form.name());
    texts.put(officialName.getLabel(), form.officialName());
    texts.put(region.getLabel(), form.region() == null ? "" : form.region().words());
    texts.put(kind.getLabel(), form.kind() == null ? "" : form.kind().words());
    texts.put(population.getLabel(), Objects.toString(form.population(), ""));
    texts.put(validFrom.getLabel(), DayField.words(form.validFrom()));
    texts.put(validTo.getLabel(), DayField.words(form.validTo()));
    return texts;
  }
}
