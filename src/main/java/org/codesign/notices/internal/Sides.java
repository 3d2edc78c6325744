package org.codesign.notices.internal;

import java.util.Set;
import org.codesign.identity.PeopleFacts;
import org.codesign.identity.PersonId;
import org.codesign.identity.Role;
import org.codesign.issues.IssueFacts;
import org.codesign.issues.IssueId;
import org.springframework.stereotype.Component;

/** Who stands on either side where suppliers and facilitators talk. */
@Component
class Sides {

  private final PeopleFacts people;
  private final IssueFacts issues;

  Sides(PeopleFacts people, IssueFacts issues) {
    this.people = people;
    this.issues = issues;
  }

  Set<PersonId> facilitators() {
    return people.with(Role.FACILITATOR);
  }

  /** The people of whoever supplies the issue's system now. */
  Set<PersonId> suppliers(IssueId issue) {
    return issues.supplierOf(issue).map(people::of).orElse(Set.of());
  }
}
