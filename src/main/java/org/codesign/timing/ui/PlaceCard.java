package org.codesign.timing.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.codesign.catalogue.ScreenFilter;
import org.codesign.catalogue.ScreenListItem;
import org.codesign.timing.Lap;
import org.codesign.timing.StepPlace;

/** Where it happens: the screens of this run and of earlier ones by one press, others by search. */
class PlaceCard extends Div {

  private static final int MOST = 8;

  private final RunningRun running;
  private final StepPlace here;

  PlaceCard(RunningRun running, LapText text) {
    this.running = running;
    this.here = running.current().doing();
    addClassNames("cd-card", "cd-places");
    add(new H2(getTranslation("runs.place")), new Paragraph(getTranslation("runs.place.why")));
    Div choices = new Div();
    choices.addClassName("cd-buttons");
    choices.add(choice("none", getTranslation("runs.place.none"), here.at(null, null)));
    for (StepPlace place : places()) {
      choices.add(choice(key(place), text.place(place), here.at(place.system(), place.screen())));
    }
    running
        .screens()
        .catalogue()
        .systems(running.screens().actor())
        .forEach(it -> choices.add(choice(it.id().toString(), it.name(), here.at(it.id(), null))));
    add(choices, another());
  }

  private Set<StepPlace> places() {
    Set<StepPlace> places = new LinkedHashSet<>();
    Stream.concat(
            running.run().laps().reversed().stream().map(Lap::doing),
            running.habits().values().stream().sorted(Comparator.comparing(PlaceCard::key)))
        .filter(it -> it.screen() != null)
        .map(it -> StepPlace.step(null).at(it.system(), it.screen()))
        .forEach(places::add);
    return new LinkedHashSet<>(places.stream().limit(MOST).toList());
  }

  private static String key(StepPlace place) {
    return "screen " + place.screen();
  }

  private Button choice(String key, String text, StepPlace there) {
    Button button = running.button(key, text, () -> running.lap(there, null, key));
    boolean now = running.current().isWork() && there.equals(here);
    button.getElement().setAttribute("aria-pressed", String.valueOf(now));
    button.addClassName("cd-toggle");
    return button;
  }

  private ComboBox<ScreenListItem> another() {
    ComboBox<ScreenListItem> screen = new ComboBox<>(getTranslation("runs.place.another"));
    screen.setPlaceholder(getTranslation("runs.place.search"));
    screen.setItemLabelGenerator(it -> it.name() + " · " + it.systemName());
    ScreenPages pages = new ScreenPages(running.screens());
    screen.setItems(query ->
        pages.fetch(
            new ScreenFilter(null, query.getFilter().orElse("")),
            query.getOffset(),
            query.getLimit()));
    screen.addValueChangeListener(change -> {
      if (change.isFromClient() && change.getValue() != null) {
        ScreenListItem there = change.getValue();
        running.lap(here.at(there.system(), there.id()), null, RunningRun.NEXT);
      }
    });
    return screen;
  }
}
