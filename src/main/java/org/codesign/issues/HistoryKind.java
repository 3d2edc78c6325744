package org.codesign.issues;

import java.util.Set;

/** What was done to an issue. */
public enum HistoryKind {
  REPORTED,
  REWORDED,

  /** It was merged into the other issue. */
  MERGED,

  /** The other issue was merged into it. */
  TOOK_IN,

  /** Its merge into the other issue was undone. */
  UNMERGED,

  /** The other issue stands for itself again. */
  LET_GO,

  /** A part of it became the other issue. */
  SPLIT,

  /** It was a part of the other issue. */
  SPLIT_FROM,

  MOVED,
  CAUSE_CHANGED,
  CLOSED,
  REOPENED,
  IMPORTED;

  private static final Set<HistoryKind> UNDONE =
      Set.of(MERGED, TOOK_IN, SPLIT, MOVED, CAUSE_CHANGED, CLOSED, REOPENED);

  /** Whether there is a way back, as long as nothing else came after it. */
  public boolean canBeUndone() {
    return UNDONE.contains(this);
  }
}
