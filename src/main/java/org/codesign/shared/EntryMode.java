package org.codesign.shared;

/** How data got into a system; a shared value because time entries and issues both name it. */
public enum EntryMode {
  /** Typed in by the person who did the work. */
  DIRECT,
  /** Written down, then typed by the same person. */
  PAPER_FIRST,
  /** Administrative staff type up paper. */
  TYPED_FOR_ANOTHER,
  /** The same information entered a second time, from another system. */
  KEYED_AGAIN
}
