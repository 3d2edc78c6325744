package org.codesign.issues;

import org.codesign.catalogue.SystemId;
import org.jspecify.annotations.Nullable;

/**
 * Which issues of the queue are wanted.
 *
 * @param system on this system, or on any
 * @param state not looked at yet, or looked at
 * @param harmFirst of those not looked at, the ones that could harm somebody first; else the oldest
 */
public record TriageFilter(@Nullable SystemId system, State state, boolean harmFirst) {

  public static final TriageFilter ALL = new TriageFilter(null, State.WAITING, true);

  /** How far a facilitator is with an issue. */
  public enum State {

    /** Open, and nobody was through with it: the oldest first. */
    WAITING,

    /** Somebody was through with it: the latest first. */
    LOOKED_AT
  }
}
