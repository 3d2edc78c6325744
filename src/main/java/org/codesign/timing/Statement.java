package org.codesign.timing;

/** What a worker says about a day. A day nobody said anything about is unknown, never zero. */
public enum Statement {
  /** That was all: the entries are the whole of the day's data entry. */
  COMPLETE,
  /** A day worked without any data entry. */
  NONE,
  /** No day of work. */
  LEAVE,
  /** Taken back: as if nothing had been said. */
  OPEN;

  /** Whether hours worked belong to it. */
  public boolean isWorked() {
    return this == COMPLETE || this == NONE;
  }
}
