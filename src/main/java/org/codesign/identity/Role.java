package org.codesign.identity;

import java.util.EnumSet;
import java.util.Set;

/** What a person comes for. A person may have several roles. */
public enum Role {
  WORKER,
  MEMBER,
  FACILITATOR,
  COUNCIL_LEAD,
  SUPPLIER,
  ADMIN;

  /** Everybody who is signed in. */
  public static final Set<Role> ANYONE = Set.copyOf(EnumSet.allOf(Role.class));

  /** Those who log time: the people who do the work, and those among them who speak for others. */
  public static final Set<Role> FRONTLINE = Set.of(WORKER, MEMBER);

  /** Everybody but suppliers: the people who use the systems, and those who speak for them. */
  public static final Set<Role> STAFF = Set.of(WORKER, MEMBER, FACILITATOR, COUNCIL_LEAD, ADMIN);

  /** Roles whose holder must have a home council. */
  public boolean needsCouncil() {
    return this == WORKER || this == MEMBER || this == COUNCIL_LEAD;
  }

  /** As Spring Security spells it. */
  public String authority() {
    return "ROLE_" + name();
  }
}
