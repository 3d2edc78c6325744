package org.codesign.shared;

/** There is no such thing, or not for this person: the two are not told apart on purpose. */
public class NotFound extends RuntimeException {

  public NotFound(String what) {
    super("no such " + what);
  }
}
