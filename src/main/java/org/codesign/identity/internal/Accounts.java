package org.codesign.identity.internal;

import static java.util.stream.Collectors.toUnmodifiableSet;
import static org.codesign.db.generated.tables.IdentityPerson.IDENTITY_PERSON;
import static org.codesign.db.generated.tables.IdentityRole.IDENTITY_ROLE;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.codesign.identity.Actor;
import org.codesign.identity.PersonId;
import org.codesign.identity.Role;
import org.codesign.shared.EmailAddress;
import org.codesign.shared.GssCode;
import org.codesign.shared.SupplierId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds the account that is signing in, or whose session or token is being used. */
@Component
class Accounts implements UserDetailsService {

  /** With the person, in one statement: it is asked with every request. */
  private static final Field<@Nullable String> ROLES =
      DSL.field(
              DSL.select(DSL.groupConcat(IDENTITY_ROLE.ROLE))
                  .from(IDENTITY_ROLE)
                  .where(IDENTITY_ROLE.PERSON_ID.eq(IDENTITY_PERSON.ID)))
          .as("roles");

  private final DSLContext db;
  private final Clock clock;

  Accounts(DSLContext db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  @Override
  @Transactional(readOnly = true)
  public Account loadUserByUsername(String email) {
    try {
      return find(IDENTITY_PERSON.EMAIL.eq(new EmailAddress(email).value()))
          .orElseThrow(() -> new UsernameNotFoundException("unknown"));
    } catch (IllegalArgumentException noAddress) {
      throw new UsernameNotFoundException("unknown", noAddress);
    }
  }

  Optional<Account> find(PersonId id) {
    return find(IDENTITY_PERSON.ID.eq(id.value()));
  }

  /** Whether a session begun with this account still counts; asked with every request. */
  boolean isCurrent(Account account) {
    return db.fetchExists(
        IDENTITY_PERSON,
        IDENTITY_PERSON.ID.eq(account.actor().id().value()),
        IDENTITY_PERSON.DISABLED_AT.isNull(),
        IDENTITY_PERSON.SESSIONS_VALID_FROM.le(account.readAt()));
  }

  private Optional<Account> find(Condition which) {
    return db.select(IDENTITY_PERSON.fields())
        .select(ROLES)
        .from(IDENTITY_PERSON)
        .where(which)
        .fetchOptional(this::account);
  }

  private Account account(Record row) {
    return new Account(
        actor(row),
        row.get(IDENTITY_PERSON.EMAIL),
        row.get(IDENTITY_PERSON.PASSWORD_HASH),
        row.get(IDENTITY_PERSON.DISABLED_AT) == null,
        clock.instant());
  }

  private Actor actor(Record row) {
    String council = row.get(IDENTITY_PERSON.COUNCIL_CODE);
    UUID supplier = row.get(IDENTITY_PERSON.SUPPLIER_ID);
    return new Actor(
        new PersonId(row.get(IDENTITY_PERSON.ID)),
        row.get(IDENTITY_PERSON.NAME),
        rolesOf(row.get(ROLES)),
        council == null ? null : new GssCode(council),
        supplier == null ? null : new SupplierId(supplier));
  }

  private static Set<Role> rolesOf(@Nullable String names) {
    return Stream.ofNullable(names)
        .flatMap(it -> Stream.of(it.split(",")))
        .map(Role::valueOf)
        .collect(toUnmodifiableSet());
  }
}
