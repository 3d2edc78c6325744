package org.codesign.timing.ui;

import java.time.Duration;
import org.codesign.shared.Minutes;

/** Lengths of time as people read them; those under a minute in seconds, none as a dash. */
final class Lengths {

  private static final double MILLIS = 1000;

  private Lengths() {}

  static String text(Duration length) {
    if (length.isZero()) {
      return "–";
    }
    return length.toMinutes() == 0
        ? Math.max(1, Math.round(length.toMillis() / MILLIS)) + " s"
        : Minutes.of(length).text();
  }

  static String text(Minutes length) {
    return text(length.duration());
  }
}
