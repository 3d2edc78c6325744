package org.codesign.timing;

/** What comes of logging an entry, a change of it, or its deletion. */
public sealed interface Logging {

  /** It was not there. */
  record Logged(LoggedEntry entry) implements Logging {}

  /** It took the place of the version before. */
  record Changed(LoggedEntry entry) implements Logging {}

  /** This very write arrived before. The entry is as it is now, which may be something newer. */
  record LoggedBefore(LoggedEntry entry) implements Logging {}

  /** The version that was to be made is there, and says something else. */
  record Differs(LoggedEntry kept, TimeEntry offered) implements Logging {}
}
