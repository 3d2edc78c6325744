package org.codesign.suppliers.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.stream.IntStream;
import org.codesign.catalogue.Picture;
import org.codesign.catalogue.ScreenDetails;
import org.codesign.issues.Pin;
import org.codesign.shared.ui.PinBoard;
import org.jspecify.annotations.Nullable;

/** Where on the screen it is: the reference picture with the reporter's pins. */
class Pinned extends Div {

  private final ScreenDetails screen;

  Pinned(ScreenDetails screen, List<Pin> pins) {
    this.screen = screen;
    addClassName("cd-card");
    add(new H2(getTranslation("issue.place", screen.name())));
    screen
        .picture()
        .ifPresentOrElse(
            picture -> add(board(picture, pins), caption(pins.size(), screen.releaseName())),
            () -> add(new Paragraph(getTranslation("issue.picture.none"))));
    add(new Anchor("screens/" + screen.id(), getTranslation("screen.pins.link")));
  }

  private PinBoard board(Picture picture, List<Pin> pins) {
    PinBoard board =
        new PinBoard(
            picture.path().substring(1),
            getTranslation("issue.picture.alt", screen.name(), screen.system().name()),
            picture.width(),
            picture.height());
    board.setPins(IntStream.range(0, pins.size()).mapToObj(i -> pin(i + 1, pins.get(i))).toList());
    return board;
  }

  private PinBoard.Pin pin(int number, Pin pin) {
    String label =
        screen
            .regionAt(pin.x(), pin.y())
            .map(region -> getTranslation("pin.in", number, region.name()))
            .orElseGet(() -> getTranslation("pin", number));
    return new PinBoard.Pin(pin.x(), pin.y(), label);
  }

  private Paragraph caption(int pins, @Nullable String release) {
    Paragraph caption =
        new Paragraph(
            getTranslation("workspace.where.caption", pins, release == null ? "" : release));
    caption.addClassName("cd-note");
    return caption;
  }
}
