package org.codesign.timing;

/** What comes of sending a file. */
public sealed interface Receiving {

  /** It is here; sent again with the same id, it is the same. */
  record Received(TimeImport imported) implements Receiving {}

  /** The same file came in before, and its entries stand. */
  record CameBefore(TimeImport earlier) implements Receiving {}

  /** Another file was sent with this id. */
  record Differs(TimeImport kept) implements Receiving {}
}
