package org.codesign.identity.internal;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toUnmodifiableSet;
import static org.codesign.db.generated.tables.IdentityToken.IDENTITY_TOKEN;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.codesign.identity.ApiToken;
import org.codesign.identity.PersonId;
import org.codesign.identity.TokenForm;
import org.codesign.identity.TokenScope;
import org.codesign.shared.Ids;
import org.codesign.shared.NotFound;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record3;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps personal tokens, by hash. */
@Component
public class TokenStore {

  /** Tells people, and scanners for leaked secrets, what the text is. */
  private static final String PREFIX = "codesign_";

  private static final Duration USE_IS_NOTED_EVERY = Duration.ofMinutes(10);

  private final DSLContext db;
  private final Clock clock;

  TokenStore(DSLContext db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  public String issue(PersonId owner, TokenForm form) {
    Instant now = clock.instant();
    String secret = PREFIX + Secret.next();
    db.insertInto(IDENTITY_TOKEN)
        .set(IDENTITY_TOKEN.ID, Ids.next())
        .set(IDENTITY_TOKEN.PERSON_ID, owner.value())
        .set(IDENTITY_TOKEN.NAME, form.name())
        .set(IDENTITY_TOKEN.HASH, Secret.hash(secret))
        .set(IDENTITY_TOKEN.SCOPES, textOf(form.scopes()))
        .set(IDENTITY_TOKEN.EXPIRES_AT, now.plus(Duration.ofDays(form.days())))
        .set(IDENTITY_TOKEN.CREATED_AT, now)
        .set(IDENTITY_TOKEN.CHANGED_AT, now)
        .execute();
    return secret;
  }

  public List<ApiToken> of(PersonId owner) {
    return db.select(
            IDENTITY_TOKEN.ID,
            IDENTITY_TOKEN.NAME,
            IDENTITY_TOKEN.SCOPES,
            IDENTITY_TOKEN.CREATED_AT,
            IDENTITY_TOKEN.EXPIRES_AT,
            IDENTITY_TOKEN.LAST_USED_AT)
        .from(IDENTITY_TOKEN)
        .where(IDENTITY_TOKEN.PERSON_ID.eq(owner.value()))
        .and(isUsable())
        .orderBy(IDENTITY_TOKEN.CREATED_AT.desc())
        .limit(100)
        .fetch(row ->
            new ApiToken(
                row.value1(),
                row.value2(),
                scopesOf(row.value3()),
                row.value4(),
                row.value5(),
                row.value6()));
  }

  public void revoke(PersonId owner, UUID token) {
    int revoked =
        db.update(IDENTITY_TOKEN)
            .set(IDENTITY_TOKEN.REVOKED_AT, clock.instant())
            .set(IDENTITY_TOKEN.CHANGED_AT, clock.instant())
            .where(IDENTITY_TOKEN.ID.eq(token))
            .and(IDENTITY_TOKEN.PERSON_ID.eq(owner.value()))
            .and(isUsable())
            .execute();
    if (revoked == 0) {
      throw new NotFound("token");
    }
  }

  /** Whose token this is and what for, if it can be used. */
  Optional<Use> use(String secret) {
    byte[] hash = Secret.hash(secret);
    Optional<Record3<UUID, String, @Nullable Instant>> found =
        db.select(IDENTITY_TOKEN.PERSON_ID, IDENTITY_TOKEN.SCOPES, IDENTITY_TOKEN.LAST_USED_AT)
            .from(IDENTITY_TOKEN)
            .where(IDENTITY_TOKEN.HASH.eq(hash))
            .and(isUsable())
            .fetchOptional();
    found.ifPresent(row -> noteUse(hash, row.value3()));
    return found.map(row -> new Use(new PersonId(row.value1()), scopesOf(row.value2())));
  }

  /** Coarse on purpose: a busy client must not turn every read into a write. */
  private void noteUse(byte[] hash, @Nullable Instant before) {
    Instant now = clock.instant();
    if (before == null || before.isBefore(now.minus(USE_IS_NOTED_EVERY))) {
      db.update(IDENTITY_TOKEN)
          .set(IDENTITY_TOKEN.LAST_USED_AT, now)
          .where(IDENTITY_TOKEN.HASH.eq(hash))
          .execute();
    }
  }

  private Condition isUsable() {
    return IDENTITY_TOKEN
        .REVOKED_AT
        .isNull()
        .and(IDENTITY_TOKEN.EXPIRES_AT.isNull().or(IDENTITY_TOKEN.EXPIRES_AT.gt(clock.instant())));
  }

  private static String textOf(Set<TokenScope> scopes) {
    return scopes.stream().map(TokenScope::name).sorted().collect(joining(","));
  }

  private static Set<TokenScope> scopesOf(String text) {
    return Stream.of(text.split(",")).map(TokenScope::valueOf).collect(toUnmodifiableSet());
  }

  /** A token that was accepted. */
  record Use(PersonId owner, Set<TokenScope> scopes) {}
}
