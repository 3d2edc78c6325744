package org.codesign.identity.internal;

import static org.codesign.db.generated.tables.IdentityPerson.IDENTITY_PERSON;

import org.codesign.db.StartProblem;
import org.jooq.DSLContext;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Accounts whose password is published must not open a real installation. */
@Component
class DemonstrationAccounts implements SmartInitializingSingleton {

  private final DSLContext db;
  private final boolean demonstration;

  DemonstrationAccounts(DSLContext db, @Value("${codesign.sample}") boolean demonstration) {
    this.db = db;
    this.demonstration = demonstration;
  }

  /** Before the first request can come in. */
  @Override
  public void afterSingletonsInstantiated() {
    if (!demonstration && db.fetchExists(IDENTITY_PERSON, IDENTITY_PERSON.DEMONSTRATION.isTrue())) {
      throw new StartProblem(
          "The database holds demonstration accounts, whose password everybody knows.",
          "Use an empty database for production, or set CODESIGN_SAMPLE=true to go on with the"
              + " demonstration.");
    }
  }
}
