package org.codesign.identity.internal;

import static org.codesign.db.generated.tables.IdentityFailedSignIn.IDENTITY_FAILED_SIGN_IN;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.codesign.shared.Ids;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/**
 * Slows down guessing: after too many failures within a quarter of an hour an account, or an
 * address, has to wait. Rows are counted, so every node sees the same.
 */
@Component
class SignInThrottle {

  static final int FAILURES_PER_ACCOUNT = 10;
  static final int FAILURES_PER_ADDRESS = 100;
  private static final Duration WINDOW = Duration.ofMinutes(15);

  private final DSLContext db;
  private final Clock clock;

  SignInThrottle(DSLContext db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /** Whether this sign-in has to wait; unknown accounts wait like known ones. */
  boolean mustWait(String email, String address) {
    return failures(account(email)) >= FAILURES_PER_ACCOUNT
        || failures(address(address)) >= FAILURES_PER_ADDRESS;
  }

  void failed(String email, String address) {
    forgetOld();
    note(account(email));
    note(address(address));
  }

  void succeeded(String email) {
    db.deleteFrom(IDENTITY_FAILED_SIGN_IN)
        .where(IDENTITY_FAILED_SIGN_IN.SUBJECT.eq(account(email)))
        .execute();
  }

  private int failures(byte[] subject) {
    return db.fetchCount(
        IDENTITY_FAILED_SIGN_IN,
        IDENTITY_FAILED_SIGN_IN.SUBJECT.eq(subject),
        IDENTITY_FAILED_SIGN_IN.CREATED_AT.gt(start()));
  }

  private void note(byte[] subject) {
    db.insertInto(IDENTITY_FAILED_SIGN_IN)
        .set(IDENTITY_FAILED_SIGN_IN.ID, Ids.next())
        .set(IDENTITY_FAILED_SIGN_IN.SUBJECT, subject)
        .set(IDENTITY_FAILED_SIGN_IN.CREATED_AT, clock.instant())
        .execute();
  }

  private void forgetOld() {
    db.deleteFrom(IDENTITY_FAILED_SIGN_IN)
        .where(IDENTITY_FAILED_SIGN_IN.CREATED_AT.lt(start()))
        .limit(1000)
        .execute();
  }

  private Instant start() {
    return clock.instant().minus(WINDOW);
  }

  private static byte[] account(String email) {
    return Secret.hash("account " + email.strip().toLowerCase(Locale.ROOT));
  }

  private static byte[] address(String address) {
    return Secret.hash("address " + address);
  }
}
