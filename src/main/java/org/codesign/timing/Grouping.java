package org.codesign.timing;

/** By what one's hours are looked at. */
public enum Grouping {
  SYSTEM,
  TASK,
  MODE
}
