package org.codesign.timing;

/** What keeps somebody from going on. */
public enum Interruption {
  PERSON,
  TELEPHONE,
  /** Waiting for the system. */
  SYSTEM,
  OTHER
}
