package org.codesign.suppliers;

import java.util.EnumSet;
import java.util.Set;

/** What came of a promised fix. */
public enum Verdict {
  /** No council has the release yet. */
  AWAITED,
  /** It is there, but the issue names no screen on which time could be measured. */
  NO_SCREEN,
  /** Too little time was logged, by too few people or in too few councils. */
  NOT_ENOUGH,
  /** The interval of what it gave back lies above 0. */
  GAVE_BACK,
  /** The interval holds 0. */
  NO_CHANGE,
  /** The interval lies below 0: the screen takes longer than before. */
  WORSE;

  /** Those that say something of the fix. */
  public static final Set<Verdict> FINISHED = EnumSet.of(GAVE_BACK, NO_CHANGE, WORSE);

  public boolean isFinished() {
    return FINISHED.contains(this);
  }
}
