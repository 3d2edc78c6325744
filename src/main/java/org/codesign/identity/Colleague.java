package org.codesign.identity;

import java.util.Optional;
import java.util.Set;
import org.codesign.shared.EmailAddress;
import org.codesign.shared.GssCode;
import org.jspecify.annotations.Nullable;

/**
 * A person as the rules of other modules need to know them; who is shown the name is those rules'
 * business.
 *
 * @param homeCouncil the council the person works for, if any
 * @param active false for somebody who is shut out
 */
public record Colleague(
    PersonId id,
    String name,
    EmailAddress email,
    Set<Role> roles,
    @Nullable GssCode homeCouncil,
    boolean active) {

  public Colleague {
    roles = Set.copyOf(roles);
  }

  public Optional<GssCode> council() {
    return Optional.ofNullable(homeCouncil);
  }

  public boolean is(Role role) {
    return roles.contains(role);
  }
}
