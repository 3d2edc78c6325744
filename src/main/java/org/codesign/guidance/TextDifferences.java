package org.codesign.guidance;

import java.util.List;

/**
 * What became of one text on its way to another.
 *
 * @param facts what is said about the document, as far as it differs
 * @param lines of the text, those that stayed the same and are far from any change left out
 */
public record TextDifferences(List<Fact> facts, List<Line> lines) {

  public TextDifferences {
    facts = List.copyOf(facts);
    lines = List.copyOf(lines);
  }

  public boolean isEmpty() {
    return facts.isEmpty() && lines.isEmpty();
  }

  /**
   * @param field as {@link DocumentForm} names it
   */
  public record Fact(String field, String was, String is) {}

  /**
   * A line of the text.
   *
   * @param pieces those changed within the line set off; of {@link Kind#LEFT_OUT} none
   * @param count how many lines it stands for: 1, or those left out
   */
  public record Line(Kind kind, List<Piece> pieces, int count) {

    public Line {
      pieces = List.copyOf(pieces);
    }

    public String text() {
      return String.join("", pieces.stream().map(Piece::text).toList());
    }
  }

  /** What became of a line. */
  public enum Kind {
    SAME,
    GONE,
    ADDED,
    LEFT_OUT
  }

  public record Piece(String text, boolean changed) {}
}
