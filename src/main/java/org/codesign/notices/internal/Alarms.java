package org.codesign.notices.internal;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.codesign.identity.PeopleFacts;
import org.codesign.identity.PersonId;
import org.codesign.identity.Role;
import org.codesign.issues.HarmFacts;
import org.codesign.issues.HarmFacts.Alarm;
import org.codesign.issues.IssueId;
import org.codesign.notices.NoticeKind;
import org.springframework.stereotype.Component;

/**
 * Whom an alarm concerns: the leads of the reporter's council and the people of the supplier; the
 * facilitators where one of these is lacking, and all of them after a day.
 */
@Component
class Alarms {

  private final HarmFacts harm;
  private final PeopleFacts people;

  Alarms(HarmFacts harm, PeopleFacts people) {
    this.harm = harm;
    this.people = people;
  }

  Set<PersonId> concerned(NoticeKind kind, IssueId issue) {
    Optional<Alarm> alarm = harm.alarm(issue);
    boolean overdue = kind == NoticeKind.HARM_OVERDUE;
    Set<PersonId> concerned = new HashSet<>();
    alarm.ifPresent(it -> {
      Set<PersonId> leads =
          it.council().map(council -> people.of(council, Role.COUNCIL_LEAD)).orElse(Set.of());
      Set<PersonId> contacts = people.of(it.supplier());
      if (!overdue || !it.seenByCouncil()) {
        concerned.addAll(leads);
      }
      if (!overdue || !it.seenBySupplier()) {
        concerned.addAll(contacts);
      }
      if (overdue || leads.isEmpty() || contacts.isEmpty()) {
        concerned.addAll(people.with(Role.FACILITATOR));
      }
    });
    return concerned;
  }
}
