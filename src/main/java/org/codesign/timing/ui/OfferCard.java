package org.codesign.timing.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.codesign.shared.Minutes;
import org.codesign.shared.ui.FormErrors;
import org.codesign.shared.ui.Notice;
import org.codesign.timing.LapId;
import org.codesign.timing.LapOffer;
import org.codesign.timing.LapOffer.Standing;
import org.codesign.timing.WorkflowRun;

/** Offers a run's time at the screen to the time log; what is logged is not offered again. */
class OfferCard extends Div {

  private final RunScreens screens;
  private final WorkflowRun run;
  private final LapText text;

  OfferCard(RunScreens screens, WorkflowRun run, LapText text) {
    this.screens = screens;
    this.run = run;
    this.text = text;
    addClassNames("cd-card", "cd-offer");
    show(screens.entries().offer(screens.actor(), run.id()));
  }

  private void show(List<LapOffer> offers) {
    removeAll();
    List<LapOffer> open = offers.stream().filter(LapOffer::canBeLogged).toList();
    Minutes logged = total(offers.stream().filter(it -> it.standing() == Standing.LOGGED).toList());
    setVisible(!open.isEmpty() || logged.isLongerThan(Minutes.NONE));
    if (logged.isLongerThan(Minutes.NONE)) {
      add(new Paragraph(getTranslation("runs.offer.logged", Lengths.text(logged))));
    }
    if (!open.isEmpty()) {
      ask(open);
    }
  }

  private void ask(List<LapOffer> open) {
    FormErrors errors = new FormErrors();
    CheckboxGroup<LapOffer> choice = new CheckboxGroup<>(getTranslation("runs.offer.which"));
    choice.setItems(open);
    choice.setItemLabelGenerator(this::label);
    choice.setValue(
        open.stream().filter(it -> it.standing() == Standing.OPEN).collect(Collectors.toSet()));
    errors.field("minutes", choice);
    Button log = new Button(buttonText(choice.getValue()));
    log.addThemeVariants(ButtonVariant.PRIMARY);
    log.addClickListener(click -> errors.none(() -> log(choice.getValue())));
    log.setEnabled(!choice.isEmpty());
    choice.addValueChangeListener(change -> {
      log.setText(buttonText(change.getValue()));
      log.setEnabled(!change.getValue().isEmpty());
    });
    add(
        new H2(getTranslation("runs.offer.title")),
        new Paragraph(getTranslation("runs.offer.why")),
        errors,
        choice,
        log);
  }

  private String label(LapOffer offer) {
    String what =
        getTranslation(
            "runs.offer.lap",
            Moments.time(offer.lap().startedAt()),
            text.step(offer.lap().doing()),
            text.place(offer.lap().doing()),
            Lengths.text(offer.minutes()));
    return switch (offer.standing()) {
      case OVERLAPS -> what + " – " + getTranslation("runs.offer.overlaps");
      case LONG -> what + " – " + getTranslation("runs.offer.long");
      case OPEN, IMPOSSIBLE, LOGGED, TAKEN_OUT -> what;
    };
  }

  private String buttonText(Set<LapOffer> chosen) {
    return getTranslation("runs.offer.log", Lengths.text(total(List.copyOf(chosen))));
  }

  private static Minutes total(List<LapOffer> offers) {
    return offers.stream().map(LapOffer::minutes).reduce(Minutes.NONE, Minutes::plus);
  }

  private void log(Set<LapOffer> chosen) {
    Set<LapId> laps = chosen.stream().map(it -> it.lap().id()).collect(Collectors.toSet());
    show(screens.entries().log(screens.actor(), run.id(), laps));
    Notice.done(getTranslation("runs.offer.done", Lengths.text(total(List.copyOf(chosen)))));
  }
}
