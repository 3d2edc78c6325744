package org.codesign.issues.internal;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.List;
import org.codesign.issues.Pin;

/** Pins in one line of text, as a draft keeps them: {@code 0.25 0.5;0.1 0.9}. */
final class PinText {

  private PinText() {}

  static String of(List<Pin> pins) {
    return pins.stream().map(pin -> pin.x() + " " + pin.y()).collect(joining(";"));
  }

  static List<Pin> read(String text) {
    return text.isEmpty()
        ? List.of()
        : Arrays.stream(text.split(";")).map(pin -> pin.split(" ")).map(PinText::pin).toList();
  }

  private static Pin pin(String[] place) {
    return new Pin(Double.parseDouble(place[0]), Double.parseDouble(place[1]));
  }
}
