package org.codesign.identity.internal;

import static org.codesign.db.generated.tables.IdentityPerson.IDENTITY_PERSON;

import java.util.List;
import org.codesign.db.sample.SampleAccounts;
import org.jooq.DSLContext;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells whoever started the application where to go, and in a demonstration who to sign in as. */
@Component
class Greeting {

  private final DSLContext db;

  Greeting(DSLContext db) {
    this.db = db;
  }

  @EventListener
  void say(ApplicationReadyEvent ready) {
    String port =
        ready.getApplicationContext().getEnvironment().getProperty("local.server.port", "8080");
    System.out.println("\nCodesign is ready: http://localhost:" + port);
    List<String> accounts = accounts();
    if (!accounts.isEmpty()) {
      System.out.println("Sign in with the password " + SampleAccounts.PASSWORD + " as");
      accounts.forEach(it -> System.out.println("  " + it));
    }
  }

  private List<String> accounts() {
    return db.select(IDENTITY_PERSON.EMAIL)
        .from(IDENTITY_PERSON)
        .where(IDENTITY_PERSON.DEMONSTRATION.isTrue())
        .and(IDENTITY_PERSON.EMAIL.endsWith(SampleAccounts.DOMAIN))
        .orderBy(IDENTITY_PERSON.EMAIL)
        .fetch(IDENTITY_PERSON.EMAIL);
  }
}
