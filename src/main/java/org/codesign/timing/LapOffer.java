package org.codesign.timing;

import org.codesign.shared.Minutes;

/**
 * A lap at a screen that may become a time entry.
 *
 * @param minutes it would log
 */
public record LapOffer(Lap lap, Minutes minutes, Standing standing) {

  /** Whether and why it is offered. */
  public enum Standing {
    OPEN,
    /** Something else is logged for some of that time; both can be right, the person decides. */
    OVERLAPS,
    /** Over four hours: the person has to say that this is right. */
    LONG,
    /** Over sixteen hours, or under a hundredth of a minute; no entry can say that. */
    IMPOSSIBLE,
    /** It is an entry. */
    LOGGED,
    /** It was an entry, and was taken out of the log. */
    TAKEN_OUT
  }

  public boolean canBeLogged() {
    return switch (standing) {
      case OPEN, OVERLAPS, LONG -> true;
      case IMPOSSIBLE, LOGGED, TAKEN_OUT -> false;
    };
  }
}
