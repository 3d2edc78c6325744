package org.codesign.catalogue.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.stream.Stream;
import org.codesign.catalogue.StepId;
import org.codesign.catalogue.TaskForm.Step;
import org.jspecify.annotations.Nullable;

/** Steps in their order, each with buttons to move it or take it out. */
class StepsField extends CustomField<List<Step>> {

  private final OrderedList list = new OrderedList();
  private final Div said = new Div();

  StepsField() {
    super(List.of());
    setLabel(getTranslation("task.steps"));
    setHelperText(getTranslation("task.steps.help"));
    addClassName("cd-steps");
    said.addClassName("cd-unseen");
    said.getElement().setAttribute("role", "status");
    Button add = new Button(getTranslation("task.step.add"), click -> addLine(null, "").focus());
    add(list, add, said);
  }

  @Override
  public void focus() {
    lines().findFirst().ifPresent(Line::focus);
  }

  @Override
  protected List<Step> generateModelValue() {
    return lines().map(Line::step).toList();
  }

  @Override
  public List<Step> getValue() {
    return generateModelValue();
  }

  @Override
  protected void setPresentationValue(@Nullable List<Step> steps) {
    list.removeAll();
    if (steps != null) {
      steps.forEach(step -> addLine(step.id(), step.name()));
    }
  }

  private Line addLine(@Nullable StepId id, String name) {
    Line line = new Line(id, name);
    list.add(line);
    renumber();
    return line;
  }

  private Stream<Line> lines() {
    return list.getChildren().map(Line.class::cast);
  }

  private void move(Line line, int by) {
    int to = list.indexOf(line) + by;
    if (to >= 0 && to < list.getComponentCount()) {
      list.remove(line);
      list.addComponentAtIndex(to, line);
      renumber();
      line.focusOn(by);
      said.setText(getTranslation("task.step.moved", line.name.getValue(), to + 1));
    }
  }

  private void takeOut(Line line) {
    int at = list.indexOf(line);
    list.remove(line);
    renumber();
    said.setText(getTranslation("task.step.removed", line.name.getValue()));
    lines().skip(Math.max(0, at - 1)).findFirst().ifPresent(Line::focus);
  }

  private void renumber() {
    List<Line> all = lines().toList();
    for (int i = 0; i < all.size(); i++) {
      all.get(i).stand(i + 1, all.size());
    }
  }

  private final class Line extends ListItem {

    private final @Nullable StepId id;
    private final TextField name = new TextField();
    private final Button up = button(VaadinIcon.ARROW_UP, () -> move(this, -1));
    private final Button down = button(VaadinIcon.ARROW_DOWN, () -> move(this, 1));
    private final Button out = button(VaadinIcon.CLOSE_SMALL, () -> takeOut(this));

    Line(@Nullable StepId id, String text) {
      this.id = id;
      name.setValue(text);
      add(name, up, down, out);
    }

    Step step() {
      return new Step(id, name.getValue());
    }

    void focus() {
      name.focus();
    }

    /** On the button that moved it, so that it can be moved on; or on the other, at an end. */
    void focusOn(int by) {
      Button used = by < 0 ? up : down;
      (used.isEnabled() ? used : by < 0 ? down : up).focus();
    }

    void stand(int position, int of) {
      name.setAriaLabel(getTranslation("task.step.label", position));
      up.setAriaLabel(getTranslation("task.step.up", position));
      down.setAriaLabel(getTranslation("task.step.down", position));
      out.setAriaLabel(getTranslation("task.step.remove", position));
      up.setEnabled(position > 1);
      down.setEnabled(position < of);
    }

    private static Button button(VaadinIcon icon, Runnable action) {
      Button button = new Button(new Icon(icon), click -> action.run());
      button.addThemeVariants(ButtonVariant.TERTIARY);
      return button;
    }
  }
}
