package org.codesign.timing;

/** How the information got into the system. */
public enum EntryMode {
  /** Typed in by the person who did the work. */
  DIRECT,
  /** Written down first, then typed in by the same person. */
  PAPER_FIRST,
  /** Somebody else's paper, typed up. */
  TYPED_FOR_ANOTHER,
  /** The same information once more, from another system. */
  KEYED_AGAIN
}
