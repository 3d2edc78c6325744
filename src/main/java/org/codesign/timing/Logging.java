package org.codesign.timing;

/** What comes of logging an entry that was made on a device. */
public sealed interface Logging {

  record Logged(TimeEntry entry) implements Logging {}

  /** The same entry arrived before, or was deleted and is back. */
  record LoggedBefore(TimeEntry entry) implements Logging {}

  /** An entry with this id says something else. */
  record Differs(TimeEntry kept, TimeEntry offered) implements Logging {}
}
