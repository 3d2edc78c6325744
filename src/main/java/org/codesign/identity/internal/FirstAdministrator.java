package org.codesign.identity.internal;

import static org.codesign.db.generated.tables.IdentityPerson.IDENTITY_PERSON;
import static org.codesign.db.generated.tables.IdentityRole.IDENTITY_ROLE;

import java.util.Optional;
import java.util.Set;
import org.codesign.identity.PasswordLink;
import org.codesign.identity.PersonForm;
import org.codesign.identity.PersonId;
import org.codesign.identity.Role;
import org.codesign.shared.EmailAddress;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets the first administrator of an installation in: while none has a password, every start prints
 * a link that can be used once. Demonstrations have an administrator of their own.
 */
@Component
class FirstAdministrator {

  private static final Logger log = LoggerFactory.getLogger(FirstAdministrator.class);

  private final DSLContext db;
  private final PersonStore people;
  private final PasswordLinks links;
  private final EmailAddress email;

  FirstAdministrator(
      DSLContext db,
      PersonStore people,
      PasswordLinks links,
      @Value("${codesign.admin-email}") String email) {
    this.db = db;
    this.people = people;
    this.links = links;
    this.email = new EmailAddress(email);
  }

  @EventListener(ApplicationReadyEvent.class)
  @Transactional
  public void letIn() {
    if (!db.fetchExists(
        IDENTITY_ROLE.join(IDENTITY_PERSON).on(IDENTITY_PERSON.ID.eq(IDENTITY_ROLE.PERSON_ID)),
        IDENTITY_ROLE.ROLE.eq(Role.ADMIN.name()),
        IDENTITY_PERSON.PASSWORD_HASH.isNotNull())) {
      PasswordLink link = links.make(invited().orElseGet(this::invite));
      log.warn(
          "There is no administrator yet. Open {} on this site to choose the password of {};"
              + " the link can be used once, within three days.",
          link.path(),
          email);
    }
  }

  private Optional<PersonId> invited() {
    return db.select(IDENTITY_PERSON.ID)
        .from(IDENTITY_PERSON)
        .where(IDENTITY_PERSON.EMAIL.eq(email.value()))
        .fetchOptional(row -> new PersonId(row.value1()));
  }

  private PersonId invite() {
    return people.add(new PersonForm(email, "Administrator", Set.of(Role.ADMIN), null, null));
  }
}
