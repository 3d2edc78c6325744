package org.codesign.timing.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Optional;
import org.codesign.catalogue.TaskListItem.StepItem;
import org.codesign.shared.ui.FormErrors;
import org.codesign.timing.Days;
import org.codesign.timing.Interruption;
import org.codesign.timing.Lap;

/** What goes on now, what comes next, and what keeps one from it. */
class NowCard extends Div {

  private static final Duration LONG = Duration.ofHours(3);

  private final RunningRun running;
  private final Lap lap;

  NowCard(RunningRun running, LapText text) {
    this.running = running;
    this.lap = running.current();
    addClassNames("cd-card", "cd-now");
    if (!lap.isWork()) {
      addClassName("cd-now-interrupted");
    }
    Span place = new Span(text.place(lap.doing()));
    place.addClassName("cd-note");
    Duration sofar = lap.lasted(running.screens().now());
    add(new H2(text.of(lap)), place, new ElapsedTime(sofar));
    if (sofar.compareTo(LONG) > 0) {
      add(forgotten(sofar));
    }
    add(actions(text));
    if (lap.isWork()) {
      add(marks(), interruptions());
    }
  }

  private Div actions(LapText text) {
    Div row = new Div();
    row.addClassName("cd-buttons");
    Optional<StepItem> next = running.next();
    Button finish = running.button("finish", getTranslation("runs.finish"), this::finishNow);
    if (!lap.isWork()) {
      String onWith = getTranslation("runs.go-on", text.step(lap.doing()));
      row.add(primary(onWith, () -> running.lap(lap.doing(), null, RunningRun.NEXT)), finish);
    } else if (next.isPresent()) {
      StepItem step = next.get();
      row.add(
          primary(
              getTranslation("runs.next", step.name()),
              () -> running.lap(running.doing(step.id()), null, RunningRun.NEXT)),
          finish);
    } else {
      row.add(primary(getTranslation("runs.finish"), this::finishNow));
    }
    return row;
  }

  private Button primary(String text, Runnable action) {
    Button button = running.button(RunningRun.NEXT, text, action);
    button.addThemeVariants(ButtonVariant.PRIMARY);
    return button;
  }

  private void finishNow() {
    running.finish(null);
  }

  private Div marks() {
    return group(
        "runs.mark",
        toggle(
            "again",
            lap.keyedAgain(),
            () -> running.mark(!lap.keyedAgain(), lap.waiting(), "again")),
        toggle(
            "waiting",
            lap.waiting(),
            () -> running.mark(lap.keyedAgain(), !lap.waiting(), "waiting")));
  }

  private Button toggle(String name, boolean pressed, Runnable action) {
    Button button = running.button(name, getTranslation("runs.mark." + name), action);
    button.getElement().setAttribute("aria-pressed", String.valueOf(pressed));
    button.addClassName("cd-toggle");
    return button;
  }

  private Div interruptions() {
    Button[] buttons = new Button[Interruption.values().length];
    for (Interruption by : Interruption.values()) {
      buttons[by.ordinal()] =
          running.button(
              by.name().toLowerCase(Locale.ROOT),
              getTranslation("runs.by." + by),
              () -> running.lap(lap.doing(), by, RunningRun.NEXT));
    }
    return group("runs.interrupted", buttons);
  }

  private Div group(String label, Button... buttons) {
    Span name = new Span(getTranslation(label));
    name.addClassName("cd-group-name");
    Div row = new Div(buttons);
    row.addClassName("cd-buttons");
    Div group = new Div(name, row);
    group.addClassName("cd-group");
    group.getElement().setAttribute("role", "group");
    group.getElement().setAttribute("aria-label", getTranslation(label));
    return group;
  }

  /** Nothing is cut silently: the person says when it ended, or that it is right. */
  private Div forgotten(Duration sofar) {
    FormErrors errors = new FormErrors();
    DateTimePicker end = new DateTimePicker(getTranslation("runs.forgotten.end"));
    end.setLocale(Locale.UK);
    end.setValue(LocalDateTime.ofInstant(lap.startedAt(), Days.ZONE).plusMinutes(1));
    errors.field("at", end);
    Button then =
        new Button(
            getTranslation("runs.forgotten.finish"),
            click ->
                errors.none(() ->
                    end.getOptionalValue()
                        .ifPresent(it -> running.finish(it.atZone(Days.ZONE).toInstant()))));
    Div ask =
        new Div(
            new Paragraph(getTranslation("runs.forgotten", Lengths.text(sofar))),
            errors,
            end,
            then);
    ask.addClassName("cd-forgotten");
    return ask;
  }
}
