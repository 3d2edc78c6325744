package org.codesign.guidance.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.codesign.guidance.DocumentId;
import org.codesign.identity.Actor;
import org.codesign.identity.Colleague;
import org.codesign.identity.PeopleFacts;
import org.codesign.identity.PersonId;
import org.codesign.identity.Role;
import org.springframework.stereotype.Component;

/** What readers say of the demonstration's documents. */
@Component
class SampleReaders {

  private static final int MOST = 60;

  private static final List<String> REMARKS =
      List.of(
          "The screen this describes was replaced in the last release.",
          "Our council has not used this form since the spring.",
          "The link to the standard leads to a page that is gone.");

  private final RemarkStore store;
  private final VersionReader versions;
  private final PeopleFacts people;

  SampleReaders(RemarkStore store, VersionReader versions, PeopleFacts people) {
    this.store = store;
    this.versions = versions;
    this.people = people;
  }

  /** Members answer, four of five of them with yes; some remark on the first documents. */
  void say(List<DocumentId> documents) {
    Set<PersonId> members = people.with(Role.MEMBER);
    List<Actor> readers =
        people.people(members).values().stream()
            .sorted(Comparator.comparing(it -> it.email().value()))
            .limit(MOST)
            .map(SampleReaders::actor)
            .toList();
    for (int i = 0; i < Math.min(6, documents.size()); i++) {
      DocumentId id = documents.get(i);
      int number = versions.current(id).number();
      for (int j = 0; j < readers.size() - 8 * i; j++) {
        store.answer(readers.get(j), id, number, (i + j) % 5 != 0);
      }
      if (i < REMARKS.size() && i < readers.size()) {
        store.remark(readers.get(i), id, Math.min(number, i + 1), REMARKS.get(i));
      }
    }
  }

  private static Actor actor(Colleague colleague) {
    return new Actor(
        colleague.id(), colleague.name(), colleague.roles(), colleague.homeCouncil(), null);
  }
}
