package org.codesign.notices.internal;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Set;
import java.util.stream.Stream;
import org.codesign.identity.PeopleFacts;
import org.codesign.identity.PersonId;
import org.codesign.identity.Role;
import org.codesign.issues.IssueFacts;
import org.codesign.issues.IssueId;
import org.springframework.stereotype.Component;

/** Who is told by what they are, and not for what they follow. */
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

  Set<PersonId> members() {
    return people.with(Role.MEMBER);
  }

  /** Who takes part in rounds, and who runs them. */
  Set<PersonId> group() {
    return Stream.concat(members().stream(), facilitators().stream()).collect(toUnmodifiableSet());
  }

  /** The people of whoever supplies the issue's system now. */
  Set<PersonId> suppliers(IssueId issue) {
    return issues.supplierOf(issue).map(people::of).orElse(Set.of());
  }
}
