package org.codesign.identity;

import java.util.Optional;
import java.util.Set;
import org.codesign.shared.GssCode;
import org.codesign.shared.NotFound;
import org.codesign.shared.SupplierId;
import org.jspecify.annotations.Nullable;

/**
 * The person on whose behalf something happens, with what they may do and for whom. Every facade
 * takes one and asks it first; whatever is not allowed in words is refused.
 *
 * @param homeCouncil the council the person works for, if any
 * @param employer the supplier the person works for, if any
 */
public record Actor(
    PersonId id,
    String name,
    Set<Role> roles,
    @Nullable GssCode homeCouncil,
    @Nullable SupplierId employer) {

  public Actor {
    roles = Set.copyOf(roles);
  }

  public Optional<GssCode> council() {
    return Optional.ofNullable(homeCouncil);
  }

  public Optional<SupplierId> supplier() {
    return Optional.ofNullable(employer);
  }

  public boolean is(Role role) {
    return roles.contains(role);
  }

  public boolean isAnyOf(Set<Role> any) {
    return any.stream().anyMatch(roles::contains);
  }

  /**
   * Goes on only for a holder of one of the roles.
   *
   * @throws NotAllowed otherwise
   */
  public void mustBe(Role... any) {
    mustBe(Set.of(any));
  }

  /**
   * @see #mustBe(Role...)
   */
  public void mustBe(Set<Role> any) {
    if (!isAnyOf(any)) {
      throw new NotAllowed();
    }
  }

  /**
   * Goes on only for people of this supplier; a foreign one is not found.
   *
   * @throws NotFound otherwise
   */
  public void mustWorkFor(SupplierId one) {
    if (!is(Role.SUPPLIER) || !one.equals(employer)) {
      throw new NotFound("supplier");
    }
  }
}
