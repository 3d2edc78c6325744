package org.codesign.issues.ui;

import com.vaadin.flow.component.Component;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.codesign.catalogue.Picture;
import org.codesign.catalogue.Region;
import org.codesign.catalogue.ScreenDetails;
import org.codesign.issues.Pin;
import org.codesign.shared.ui.PinBoard;

/** Pins on the picture of a screen, each read out by the part of the screen it lies on. */
final class Pinned {

  private Pinned() {}

  /**
   * @param owner for its words
   */
  static PinBoard picture(Component owner, ScreenDetails screen, Picture picture, List<Pin> pins) {
    PinBoard board =
        new PinBoard(
            picture.path().substring(1),
            owner.getTranslation("issue.picture.alt", screen.name(), screen.system().name()),
            picture.width(),
            picture.height());
    board.setPins(
        IntStream.range(0, pins.size())
            .mapToObj(i -> {
              Pin pin = pins.get(i);
              return new PinBoard.Pin(pin.x(), pin.y(), labelOf(owner, i + 1, pin, screen));
            })
            .toList());
    return board;
  }

  private static String labelOf(Component owner, int number, Pin pin, ScreenDetails screen) {
    return screen.regions().stream()
        .filter(region -> contains(region, pin))
        .min(Comparator.comparingDouble(region -> region.width() * region.height()))
        .map(region -> owner.getTranslation("pin.in", number, region.name()))
        .orElseGet(() -> owner.getTranslation("pin", number));
  }

  private static boolean contains(Region region, Pin pin) {
    return pin.x() >= region.x()
        && pin.x() <= region.x() + region.width()
        && pin.y() >= region.y()
        && pin.y() <= region.y() + region.height();
  }
}
