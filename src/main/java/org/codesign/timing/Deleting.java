package org.codesign.timing;

/** What comes of taking an entry out of the log. */
public sealed interface Deleting {

  /** It is out, now or since before. */
  record Deleted() implements Deleting {}

  /** It was changed since the version that was to be deleted. */
  record Differs(LoggedEntry kept) implements Deleting {}
}
