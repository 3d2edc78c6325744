package org.codesign.priorities;

/** How far a round is, by the database's clock. */
public enum RoundPhase {
  /** Only facilitators see it. */
  DRAFT,
  /** Settled, and about to begin. */
  SCHEDULED,
  /** Members vote. */
  OPEN,
  /** Its end has passed; it is closed within a minute. */
  ENDED,
  /** Its result is there for good. */
  CLOSED
}
