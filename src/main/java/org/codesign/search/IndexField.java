package org.codesign.search;

/**
 * A kind of text that entries of an index have.
 *
 * @param weight how much a word counts here, against 1 in the least important field; at least 1
 */
public record IndexField(String name, float weight, Shown shown) {

  public IndexField {
    if (weight < 1) {
      throw new IllegalArgumentException("a field's weight is at least 1");
    }
  }

  /** What is shown of a text that was found. */
  public enum Shown {
    /** The stretch that answers. */
    PASSAGE,
    WHOLE,
    NOTHING
  }
}
