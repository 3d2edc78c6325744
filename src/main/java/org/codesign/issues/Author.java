package org.codesign.issues;

/** Who wrote a comment, as far as the reader may know. */
public sealed interface Author {

  /** The reader. */
  record Self() implements Author {}

  /**
   * A colleague of the reader's council, or a facilitator.
   *
   * @param facilitator speaks for the reference group, under the own name
   */
  record Named(String name, boolean facilitator) implements Author {}

  /**
   * Somebody of another council, known by what they do and where in England.
   *
   * @param lead a council lead; otherwise somebody of the frontline
   * @param region empty where it is not known
   */
  record Elsewhere(boolean lead, String region) implements Author {}
}
