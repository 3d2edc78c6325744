package org.codesign.catalogue.ui;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.codesign.catalogue.Audience;
import org.codesign.catalogue.TaskForm;

class TaskFields extends Fields<TaskForm> {

  private final TextField name = new TextField(getTranslation("catalogue.name"));
  private final RadioButtonGroup<Audience> audience =
      new RadioButtonGroup<>(getTranslation("task.audience"));
  private final StepsField steps = new StepsField();

  TaskFields() {
    audience.setItems(Audience.values());
    audience.setItemLabelGenerator(this::nameOf);
    errors().field("name", name);
    errors().field("audience", audience);
    errors().field("steps", steps);
    add(name, audience, steps);
  }

  private String nameOf(Audience one) {
    return getTranslation("audience." + one);
  }

  @Override
  void show(TaskForm form) {
    name.setValue(form.name());
    audience.setValue(form.audience());
    steps.setValue(form.steps());
  }

  @Override
  TaskForm form() {
    return new TaskForm(name.getValue(), audience.getValue(), steps.getValue());
  }

  @Override
  Map<String, String> texts(TaskForm form) {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put(name.getLabel(), form.name());
    texts.put(audience.getLabel(), form.audience() == null ? "" : nameOf(form.audience()));
    texts.put(
        steps.getLabel(),
        form.steps().stream().map(TaskForm.Step::name).collect(Collectors.joining(" → ")));
    return texts;
  }
}
