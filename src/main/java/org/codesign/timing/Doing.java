package org.codesign.timing;

/** What somebody was doing when the prompt came. */
public enum Doing {
  /** Entering data. */
  ENTERING,
  OTHER_WORK,
  NOT_WORKING,
  /** Nobody answered in time. */
  MISSED
}
