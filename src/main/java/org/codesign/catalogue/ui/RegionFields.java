package org.codesign.catalogue.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.codesign.catalogue.Region;

/** A region in hundredths of the picture; every change is sketched at once. */
class RegionFields extends Fields<Region> {

  private final TextField name = new TextField(getTranslation("catalogue.name"));
  private final NumberField x = percent("region.x");
  private final NumberField y = percent("region.y");
  private final NumberField width = percent("region.width");
  private final NumberField height = percent("region.height");
  private final Consumer<Region> sketch;

  RegionFields(Consumer<Region> sketch) {
    this.sketch = sketch;
    errors().field("name", name);
    errors().field("x", x);
    errors().field("y", y);
    errors().field("width", width);
    errors().field("height", height);
    Div measures = new Div(x, y, width, height);
    measures.addClassName("cd-measures");
    add(name, measures);
  }

  private NumberField percent(String key) {
    NumberField field = new NumberField(getTranslation(key));
    field.setSuffixComponent(new Span("%"));
    field.setStep(0.5);
    field.setValueChangeMode(ValueChangeMode.LAZY);
    field.addValueChangeListener(change -> {
      if (change.isFromClient()) {
        sketch.accept(form());
      }
    });
    return field;
  }

  @Override
  void show(Region region) {
    name.setValue(region.name());
    place(region);
  }

  /** Another place for the same region. */
  void place(Region region) {
    x.setValue(hundredths(region.x()));
    y.setValue(hundredths(region.y()));
    width.setValue(hundredths(region.width()));
    height.setValue(hundredths(region.height()));
    sketch.accept(region);
  }

  private static double hundredths(double part) {
    return Math.round(part * 10_000) / 100.0;
  }

  @Override
  Region form() {
    return new Region(name.getValue(), part(x), part(y), part(width), part(height));
  }

  /** An empty field is no number, and refused as such. */
  private static double part(NumberField field) {
    return field.getOptionalValue().map(it -> it / 100).orElse(Double.NaN);
  }

  @Override
  Map<String, String> texts(Region region) {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put(name.getLabel(), region.name());
    texts.put(x.getLabel(), hundredths(region.x()) + "%");
    texts.put(y.getLabel(), hundredths(region.y()) + "%");
    texts.put(width.getLabel(), hundredths(region.width()) + "%");
    texts.put(height.getLabel(), hundredths(region.height()) + "%");
    return texts;
  }
}
