package org.codesign.issues;

import java.util.Set;
import org.codesign.identity.Actor;
import org.codesign.identity.Role;

/** Who may report and answer. */
public final class Voices {

  /** People who speak from their own work, and those who also speak for others. */
  static final Set<Role> ALL =
      Set.of(Role.WORKER, Role.MEMBER, Role.COUNCIL_LEAD, Role.FACILITATOR);

  /** Those whose own work tells whether something affects them. */
  static final Set<Role> ASKED = Role.FRONTLINE;

  private Voices() {}

  /** Whether it makes sense to ask this person: only who does the work can say. */
  public static boolean has(Actor actor) {
    return actor.isAnyOf(ASKED);
  }

  /** Whether the person may report. */
  public static boolean mayReport(Actor actor) {
    return actor.isAnyOf(ALL);
  }
}
