package org.codesign.issues;

import java.util.List;
import java.util.Set;
import org.codesign.identity.Actor;
import org.codesign.identity.Role;
import org.codesign.issues.internal.DoubleKeyingReader;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where the same information is typed twice: what the issues between systems add up to. */
@Component
@Transactional(readOnly = true)
public class DoubleKeying {

  /** Who weighs systems against each other. */
  public static final Set<Role> READERS = Set.of(Role.MEMBER, Role.FACILITATOR, Role.COUNCIL_LEAD);

  private final DoubleKeyingReader cells;

  DoubleKeying(DoubleKeyingReader cells) {
    this.cells = cells;
  }

  /**
   * The pairs of systems with open issues between them, most hours first; those without figures
   * last. There are no sums over pairs: a sum would tell what a single pair does not.
   */
  public List<DoubleKeyingCell> matrix(Actor actor) {
    actor.mustBe(READERS);
    return cells.all();
  }
}
