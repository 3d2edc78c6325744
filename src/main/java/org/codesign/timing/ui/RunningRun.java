package org.codesign.timing.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.codesign.catalogue.StepId;
import org.codesign.catalogue.TaskListItem.StepItem;
import org.codesign.shared.Invalid;
import org.codesign.shared.ui.Notice;
import org.codesign.timing.Interruption;
import org.codesign.timing.Lap;
import org.codesign.timing.LapForm;
import org.codesign.timing.LapId;
import org.codesign.timing.Lapping;
import org.codesign.timing.StepPlace;
import org.codesign.timing.WorkflowRun;
import org.jspecify.annotations.Nullable;

/**
 * A run that goes on: one press for each change. It is built anew after every press; all presses of
 * one showing carry the same id, so that two clicks in a row count once.
 */
class RunningRun extends Div {

  static final String NEXT = "next";

  private final RunView page;
  private final RunScreens screens;
  private final WorkflowRun run;
  private final LapId press = LapId.next();
  private final Map<StepId, StepPlace> habits;
  private final List<StepItem> steps;
  private final Map<String, Button> buttons = new HashMap<>();

  RunningRun(RunView page, RunScreens screens, WorkflowRun run, LapText text, Div note) {
    this.page = page;
    this.screens = screens;
    this.run = run;
    this.habits = screens.runs().habits(screens.actor(), run.task());
    this.steps = screens.steps(run.task());
    addClassName("cd-run");
    Paragraph since = new Paragraph(getTranslation("runs.since", Moments.moment(run.startedAt())));
    since.add(new ElapsedTime(run.lasted(screens.now())));
    since.addClassName("cd-lead");
    Div columns =
        new Div(
            new Div(new NowCard(this, text), new StepsCard(this, text)),
            new Div(new PlaceCard(this, text), note));
    columns.addClassName("cd-run-columns");
    add(new H1(text.names().task(run.task())), since, columns, discard());
  }

  private Div discard() {
    Button button = new Button(getTranslation("runs.discard"), click -> takeAway());
    button.addThemeVariants(ButtonVariant.TERTIARY);
    button.setDisableOnClick(true);
    Div row = new Div(button);
    row.addClassName("cd-buttons");
    return row;
  }

  private void takeAway() {
    screens.runs().delete(screens.actor(), run.id());
    WorkflowsView.openAfterDeleting(run.id());
  }

  WorkflowRun run() {
    return run;
  }

  RunScreens screens() {
    return screens;
  }

  List<StepItem> steps() {
    return steps;
  }

  Map<StepId, StepPlace> habits() {
    return habits;
  }

  Lap current() {
    return run.current();
  }

  /** A step where the person did it last, or else where they are now. */
  StepPlace doing(StepId step) {
    StepPlace here = current().doing();
    return habits.getOrDefault(step, new StepPlace(step, "", here.system(), here.screen()));
  }

  /** The step after the last listed one. */
  Optional<StepItem> next() {
    List<StepId> order = steps.stream().map(StepItem::id).toList();
    int last =
        run.laps().reversed().stream()
            .map(it -> it.doing().step())
            .filter(Objects::nonNull)
            .findFirst()
            .map(order::indexOf)
            .orElse(-1);
    return last + 1 < steps.size() ? Optional.of(steps.get(last + 1)) : Optional.empty();
  }

  /**
   * A button that changes what goes on.
   *
   * @param name by which it has the focus again when the page was built anew
   */
  Button button(String name, String text, Runnable action) {
    Button button = new Button(text);
    button.addClickListener(click -> press(button, action));
    button.setDisableOnClick(true);
    buttons.put(name, button);
    return button;
  }

  private void press(Button button, Runnable action) {
    try {
      action.run();
    } catch (Invalid refused) {
      button.setEnabled(true);
      refused.faults().forEach(it -> Notice.problem(getTranslation(it.message())));
    }
  }

  void lap(StepPlace doing, @Nullable Interruption interruption, String pressed) {
    LapForm form = new LapForm(press, current().id(), doing, interruption);
    page.answer(screens.runs().lap(screens.actor(), run.id(), form), pressed);
  }

  void mark(boolean keyedAgain, boolean waiting, String pressed) {
    WorkflowRun marked =
        screens.runs().mark(screens.actor(), run.id(), current().id(), keyedAgain, waiting);
    page.answer(new Lapping.Lapped(marked), pressed);
  }

  void finish(@Nullable Instant at) {
    page.answer(screens.runs().finish(screens.actor(), run.id(), current().id(), at), NEXT);
  }

  void focus(String pressed) {
    Optional.ofNullable(buttons.get(pressed))
        .or(() -> Optional.ofNullable(buttons.get(NEXT)))
        .ifPresent(Button::focus);
  }
}
