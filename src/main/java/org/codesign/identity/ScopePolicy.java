package org.codesign.identity;

import java.util.ArrayList;
import java.util.List;
import org.codesign.shared.Invalid;

/** Which roles go with which scope. */
final class ScopePolicy {

  private ScopePolicy() {}

  /** A role that speaks for a council needs one; suppliers have an employer and no other role. */
  static void check(PersonForm form) {
    List<Invalid.Fault> faults = new ArrayList<>();
    boolean supplier = form.roles().contains(Role.SUPPLIER);
    if (form.council() == null && form.roles().stream().anyMatch(Role::needsCouncil)) {
      faults.add(new Invalid.Fault("council", "person.council.needed"));
    }
    if (supplier && form.supplier() == null) {
      faults.add(new Invalid.Fault("supplier", "person.supplier.needed"));
    }
    if (!supplier && form.supplier() != null) {
      faults.add(new Invalid.Fault("supplier", "person.supplier.only"));
    }
    if (supplier && form.roles().size() > 1) {
      faults.add(new Invalid.Fault("roles", "person.supplier.alone"));
    }
    if (!faults.isEmpty()) {
      throw new Invalid(faults);
    }
  }

  static void checkKeepsOwnAccess(Actor actor, PersonId id, PersonForm form) {
    if (actor.id().equals(id) && !form.roles().contains(Role.ADMIN)) {
      throw new Invalid("roles", "person.roles.self");
    }
  }
}
