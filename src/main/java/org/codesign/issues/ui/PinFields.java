package org.codesign.issues.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import org.codesign.catalogue.Picture;
import org.codesign.catalogue.Region;
import org.codesign.catalogue.ScreenDetails;
import org.codesign.issues.Pin;
import org.codesign.issues.ReportForm;
import org.codesign.shared.ui.FormErrors;
import org.codesign.shared.ui.PinBoard;
import org.jspecify.annotations.Nullable;

/** Pins on the picture of a screen, by pointing or by the names of its parts. */
class PinFields extends Div {

  private final Select<Region> part = new Select<>();
  private final Checkbox different = new Checkbox(getTranslation("report.different"));
  private final Button takeAway = new Button(getTranslation("report.pin.remove"));
  private Runnable changed = () -> {};
  private @Nullable PinBoard board;

  PinFields(FormErrors errors) {
    addClassName("cd-panel");
    part.setLabel(getTranslation("report.pin.part"));
    part.setItemLabelGenerator(Region::name);
    errors.field("pins", part);
    different.setHelperText(getTranslation("report.different.help"));
    different.addValueChangeListener(change -> changed.run());
    takeAway.addClickListener(click -> takeLastAway());
  }

  void whenChanged(Runnable action) {
    changed = action;
  }

  void hide() {
    board = null;
    different.setValue(false);
    removeAll();
  }

  void show(ScreenDetails screen) {
    hide();
    screen
        .picture()
        .ifPresentOrElse(
            picture -> show(screen, picture),
            () -> add(note(getTranslation("issue.picture.none"))));
  }

  private void show(ScreenDetails screen, Picture picture) {
    PinBoard pins = Pinned.picture(this, screen, picture, List.of());
    pins.setEditable(true);
    pins.setMax(ReportForm.MOST_PINS);
    board = pins;
    pins.addPinsChangedListener(event -> onPins());
    takeAway.setEnabled(false);
    add(note(shownRelease(screen)), note(getTranslation("report.pin.help")), pins);
    add(byName(screen.regions(), pins), different);
  }

  private String shownRelease(ScreenDetails screen) {
    return screen.releaseName() == null
        ? ""
        : getTranslation("report.release", screen.releaseName());
  }

  private void onPins() {
    takeAway.setEnabled(!pins().isEmpty());
    changed.run();
  }

  private void takeLastAway() {
    if (board != null && !board.getPins().isEmpty()) {
      board.setPins(board.getPins().subList(0, board.getPins().size() - 1));
      onPins();
    }
  }

  void set(List<Pin> places, boolean looksDifferent) {
    if (board != null) {
      board.setPins(places.stream().map(pin -> new PinBoard.Pin(pin.x(), pin.y(), "")).toList());
      different.setValue(looksDifferent);
      onPins();
    }
  }

  boolean looksDifferent() {
    return board != null && different.getValue();
  }

  private Component byName(List<Region> regions, PinBoard pins) {
    part.setItems(regions);
    Button set = new Button(getTranslation("report.pin.set"), click -> set(pins));
    Div byName = regions.isEmpty() ? new Div(takeAway) : new Div(part, set, takeAway);
    byName.addClassName("cd-pin-place");
    return byName;
  }

  private void set(PinBoard pins) {
    Region region = part.getValue();
    if (region != null && pins.getPins().size() < ReportForm.MOST_PINS) {
      pins.add(
          new PinBoard.Pin(
              region.x() + region.width() / 2, region.y() + region.height() / 2, region.name()));
      onPins();
    }
  }

  List<Pin> pins() {
    return board == null
        ? List.of()
        : board.getPins().stream().map(pin -> new Pin(pin.x(), pin.y())).toList();
  }

  private static Paragraph note(String text) {
    Paragraph note = new Paragraph(text);
    note.addClassName("cd-note");
    return note;
  }
}
