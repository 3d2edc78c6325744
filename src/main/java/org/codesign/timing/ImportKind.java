package org.codesign.timing;

/** What can be brought in. */
public enum ImportKind {
  /** One person's own time sheet (CSV). */
  SHEET,
  /** What a council's system recorded itself (XES). */
  EVENT_LOG
}
