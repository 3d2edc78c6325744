package org.codesign.timing.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.codesign.catalogue.TaskListItem.StepItem;
import org.codesign.shared.ui.FormErrors;
import org.codesign.shared.ui.TextGuard;
import org.codesign.timing.StepPlace;
import org.codesign.timing.TimeSpent;

/** All steps with their time so far: forward, back, and some of one's own. */
class StepsCard extends Div {

  private final RunningRun running;
  private final Map<StepPlace, Duration> sofar;

  StepsCard(RunningRun running, LapText text) {
    this.running = running;
    this.sofar = TimeSpent.of(running.run(), running.screens().now()).bySteps();
    addClassNames("cd-card", "cd-run-steps");
    OrderedList list = new OrderedList();
    for (StepPlace step : inOrder()) {
      list.add(row(step, text));
    }
    add(new H2(getTranslation("runs.steps")), list, another());
  }

  /** The task's own, then those of the run that are not in its list. */
  private Set<StepPlace> inOrder() {
    Set<StepPlace> steps = new LinkedHashSet<>();
    running.steps().stream().map(StepItem::id).map(StepPlace::step).forEach(steps::add);
    steps.addAll(sofar.keySet());
    return steps;
  }

  private ListItem row(StepPlace step, LapText text) {
    StepPlace here = running.current().doing();
    boolean now = running.current().isWork() && step.isSameStepAs(here);
    String name =
        running.steps().stream()
            .filter(it -> it.id().equals(step.step()))
            .map(StepItem::name)
            .findFirst()
            .orElseGet(() -> text.step(step));
    String key = "step " + step.step() + step.named();
    Button button = running.button(key, name, () -> running.lap(target(step), null, key));
    Span time = new Span(sofar.containsKey(step) ? Lengths.text(sofar.get(step)) : "");
    time.addClassName("cd-note");
    ListItem row = new ListItem(button, time);
    if (now) {
      button.getElement().setAttribute("aria-current", "step");
    }
    return row;
  }

  private StepPlace target(StepPlace step) {
    StepPlace here = running.current().doing();
    return step.step() == null ? step.at(here.system(), here.screen()) : running.doing(step.step());
  }

  private Div another() {
    FormErrors errors = new FormErrors();
    TextField name = new TextField(getTranslation("runs.step.another"));
    name.setMaxLength(200);
    TextGuard guard = new TextGuard(name);
    errors.field("named", name, guard);
    Button begin = new Button(getTranslation("runs.step.begin"), click -> begin(name, errors));
    begin.addClickShortcut(Key.ENTER).listenOn(name);
    Div row = new Div(name, begin);
    row.addClassName("cd-inline-form");
    return new Div(errors, row, guard);
  }

  private void begin(TextField name, FormErrors errors) {
    StepPlace here = running.current().doing();
    StepPlace step = new StepPlace(null, name.getValue(), here.system(), here.screen());
    if (step.named().isEmpty()) {
      errors.show("named", getTranslation("runs.step.name-it"));
    } else {
      errors.none(() -> running.lap(step, null, "step null" + step.named()));
    }
  }
}
