package org.codesign.catalogue;

/** Whose work a task is. */
public enum Audience {
  ADULTS,
  CHILDREN,
  BOTH
}
