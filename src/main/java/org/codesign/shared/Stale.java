package org.codesign.shared;

/** Somebody changed the row since it was read; nothing was written. */
public class Stale extends RuntimeException {

  public Stale(String what) {
    super("this " + what + " was changed in the meantime");
  }
}
