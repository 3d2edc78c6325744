package org.codesign.catalogue;

import java.util.Set;
import org.codesign.identity.Role;

/** Who keeps the catalogue. */
final class Keepers {

  static final Set<Role> ROLES = Set.of(Role.FACILITATOR, Role.ADMIN);

  private Keepers() {}
}
