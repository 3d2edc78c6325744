package org.codesign.timing;

/** How a time entry came about. */
public enum Source {
  /** A timer started from nothing. */
  TIMER,
  /** A timer that took over from another one. */
  SWITCH,
  /** A duration typed in afterwards. */
  DURATION,
  /** A timer started in answer to a prompt. */
  PROMPT,
  /** A time sheet or event log. */
  IMPORT;

  /** Whether a person's device says so entry by entry; imports have doors of their own. */
  public boolean isLoggedByHand() {
    return this != IMPORT;
  }

  /** Whether a timer measured it. */
  public boolean isTimed() {
    return this == TIMER || this == SWITCH || this == PROMPT;
  }
}
