package org.codesign.identity;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.codesign.identity.internal.Colleagues;
import org.codesign.shared.GssCode;
import org.codesign.shared.SupplierId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What other modules need to know of people to apply their own rules; asks nobody's role, and names
 * in here are for nobody's eyes until such a rule says so.
 */
@Component
@Transactional(readOnly = true)
public class PeopleFacts {

  private final Colleagues colleagues;

  PeopleFacts(Colleagues colleagues) {
    this.colleagues = colleagues;
  }

  /** Those among these that exist, in one query. */
  public Map<PersonId, Colleague> people(Collection<PersonId> ids) {
    return colleagues.byId(ids);
  }

  /**
   * Active staff of the council by name, then facilitators.
   *
   * @param council none for somebody without one: then facilitators alone
   * @param beginning of the first or the last name
   */
  public List<Colleague> near(@Nullable GssCode council, String beginning, int most) {
    return colleagues.near(council, beginning, most);
  }

  /** The council's active people with this role. */
  public Set<PersonId> of(GssCode council, Role role) {
    return colleagues.of(council, role);
  }

  /** The supplier's active people. */
  public Set<PersonId> of(SupplierId supplier) {
    return colleagues.of(supplier);
  }

  /** All active people with this role; for roles that few have. */
  public Set<PersonId> with(Role role) {
    return colleagues.with(role);
  }
}
