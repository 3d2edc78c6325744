package org.codesign.guidance.internal;

import org.codesign.shared.PlainText;

/** Texts on one line and no longer than their place. */
final class Lines {

  private Lines() {}

  /** The text on one line; what is beyond {@code most} characters gives way to an ellipsis. */
  static String cut(String text, int most) {
    String line = PlainText.tidyLine(text);
    if (line.codePointCount(0, line.length()) <= most) {
      return line;
    }
    return line.substring(0, line.offsetByCodePoints(0, most - 1)).strip() + "…";
  }
}
