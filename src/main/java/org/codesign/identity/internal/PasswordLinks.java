package org.codesign.identity.internal;

import static org.codesign.db.generated.tables.IdentityPasswordLink.IDENTITY_PASSWORD_LINK;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.codesign.identity.PasswordLink;
import org.codesign.identity.PersonId;
import org.codesign.shared.NotFound;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Keeps the links with which people choose a password. */
@Component
public class PasswordLinks {

  private static final Duration LIFE = Duration.ofDays(3);

  private final DSLContext db;
  private final Clock clock;

  PasswordLinks(DSLContext db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /** A new link; earlier ones of the same person can no longer be used. */
  public PasswordLink make(PersonId owner) {
    Instant now = clock.instant();
    db.deleteFrom(IDENTITY_PASSWORD_LINK)
        .where(IDENTITY_PASSWORD_LINK.PERSON_ID.eq(owner.value()))
        .execute();
    String secret = Secret.next();
    db.insertInto(IDENTITY_PASSWORD_LINK)
        .set(IDENTITY_PASSWORD_LINK.HASH, Secret.hash(secret))
        .set(IDENTITY_PASSWORD_LINK.PERSON_ID, owner.value())
        .set(IDENTITY_PASSWORD_LINK.EXPIRES_AT, now.plus(LIFE))
        .set(IDENTITY_PASSWORD_LINK.CREATED_AT, now)
        .set(IDENTITY_PASSWORD_LINK.CHANGED_AT, now)
        .execute();
    return new PasswordLink(secret);
  }

  public Optional<PersonId> owner(PasswordLink link) {
    return db.select(IDENTITY_PASSWORD_LINK.PERSON_ID)
        .from(IDENTITY_PASSWORD_LINK)
        .where(isUsable(link))
        .fetchOptional(row -> new PersonId(row.value1()));
  }

  /**
   * Uses the link up.
   *
   * @throws NotFound if it was used, has expired or never was
   */
  public PersonId use(PasswordLink link) {
    PersonId owner = owner(link).orElseThrow(() -> new NotFound("link"));
    int used =
        db.update(IDENTITY_PASSWORD_LINK)
            .set(IDENTITY_PASSWORD_LINK.USED_AT, clock.instant())
            .set(IDENTITY_PASSWORD_LINK.CHANGED_AT, clock.instant())
            .where(isUsable(link))
            .execute();
    if (used == 0) {
      throw new NotFound("link");
    }
    return owner;
  }

  private Condition isUsable(PasswordLink link) {
    return IDENTITY_PASSWORD_LINK
        .HASH
        .eq(Secret.hash(link.secret()))
        .and(IDENTITY_PASSWORD_LINK.USED_AT.isNull())
        .and(IDENTITY_PASSWORD_LINK.EXPIRES_AT.gt(clock.instant()));
  }
}
