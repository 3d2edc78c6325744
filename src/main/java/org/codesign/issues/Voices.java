package org.codesign.issues;

import java.util.Set;
import org.codesign.identity.Actor;
import org.codesign.identity.Role;

/** Who may report and answer. */
public final class Voices {

  /** People who speak from their own work, and the facilitator, who also speaks for others. */
  static final Set<Role> ALL =
      Set.of(Role.WORKER, Role.MEMBER, Role.COUNCIL_LEAD, Role.FACILITATOR);

  private Voices() {}

  /** Whether it makes sense to ask this person. */
  public static boolean has(Actor actor) {
    return actor.isAnyOf(ALL);
  }
}
