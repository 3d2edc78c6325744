package org.codesign.search;

/**
 * A kind of text that entries of an index have.
 *
 * @param weight how much a word counts here, against 1 in the least important field; at least 1
 * @param isLong whether a passage of it is shown rather than the whole
 */
public record IndexField(String name, float weight, boolean isLong) {

  public IndexField {
    if (weight < 1) {
      throw new IllegalArgumentException("a field's weight is at least 1");
    }
  }
}
