package org.codesign.issues.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
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
  private @Nullable PinBoard board;

  PinFields(FormErrors errors) {
    addClassName("cd-panel");
    part.setLabel(getTranslation("report.pin.part"));
    part.setItemLabelGenerator(Region::name);
    errors.field("pins", part);
  }

  void hide() {
    board = null;
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
    add(note(getTranslation("report.pin.help")), pins);
    if (!screen.regions().isEmpty()) {
      add(byName(screen.regions(), pins));
    }
  }

  private Component byName(List<Region> regions, PinBoard pins) {
    part.setItems(regions);
    Button set = new Button(getTranslation("report.pin.set"), click -> set(pins));
    Div byName = new Div(part, set);
    byName.addClassName("cd-pin-place");
    return byName;
  }

  private void set(PinBoard pins) {
    Region region = part.getValue();
    if (region != null && pins.getPins().size() < ReportForm.MOST_PINS) {
      pins.add(
          new PinBoard.Pin(
              region.x() + region.width() / 2, region.y() + region.height() / 2, region.name()));
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
