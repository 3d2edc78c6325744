package org.codesign.search;

import static java.util.stream.Collectors.joining;

import java.util.List;

/**
 * A stretch of text that answers, with the words that were asked for set off. Plain text: whoever
 * shows it escapes it.
 */
public record Passage(List<Part> parts) {

  public Passage {
    parts = List.copyOf(parts);
  }

  /** Nothing of it was asked for. */
  public static Passage of(String text) {
    return new Passage(List.of(new Part(text, false)));
  }

  public String text() {
    return parts.stream().map(Part::text).collect(joining());
  }

  /**
   * @param match whether this was asked for
   */
  public record Part(String text, boolean match) {}
}
