package org.codesign.guidance;

import java.util.Set;
import org.codesign.identity.Role;

/** Who keeps the guidance. */
final class Editors {

  static final Set<Role> ROLES = Set.of(Role.FACILITATOR, Role.ADMIN);

  private Editors() {}
}
