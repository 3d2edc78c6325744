package org.codesign.shared;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Text as people type it, made fit for keeping. */
public final class PlainText {

  /** Control characters but tab and line feed, and invisible characters that only mislead. */
  private static final Pattern UNWANTED =
      Pattern.compile(
          "[\\p{Cntrl}&&[^\\t\\n]]|[\\u200B\\u2060\\uFEFF\\u202A-\\u202E\\u2066-\\u2069]");

  private PlainText() {}

  /**
   * The text in Unicode's composed form, with {@code \n} line ends, without control characters,
   * zero-width spaces and direction overrides, and without space around it. Emoji and marks that
   * right-to-left scripts need stay.
   */
  public static String tidy(String text) {
    String composed =
        Normalizer.normalize(text.replace("\r\n", "\n").replace('\r', '\n'), Normalizer.Form.NFC);
    return UNWANTED.matcher(composed).replaceAll("").strip();
  }

  /** As {@link #tidy}, on one line, with single spaces. */
  public static String tidyLine(String text) {
    return tidy(text).replaceAll("\\s+", " ");
  }
}
