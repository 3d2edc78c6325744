package org.codesign.identity.internal;

import static java.util.stream.Collectors.toUnmodifiableSet;
import static org.codesign.db.generated.tables.IdentityPerson.IDENTITY_PERSON;
import static org.codesign.db.generated.tables.IdentityRole.IDENTITY_ROLE;

import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.codesign.identity.Actor;
import org.codesign.identity.PersonId;
import org.codesign.identity.Role;
import org.codesign.shared.EmailAddress;
import org.codesign.shared.GssCode;
import org.codesign.shared.SupplierId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds the account that is signing in, or whose session or token is being used. */
@Component
class Accounts implements UserDetailsService {

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

  /** One statement, a row for each role: it is asked with every request that carries a token. */
  private Optional<Account> find(Condition which) {
    Result<?> rows =
        db.select(IDENTITY_PERSON.fields())
            .select(IDENTITY_ROLE.ROLE)
            .from(IDENTITY_PERSON)
            .leftJoin(IDENTITY_ROLE)
            .on(IDENTITY_ROLE.PERSON_ID.eq(IDENTITY_PERSON.ID))
            .where(which)
            .fetch();
    Set<Role> roles =
        rows.getValues(IDENTITY_ROLE.ROLE).stream()
            .filter(Objects::nonNull)
            .map(Role::valueOf)
            .collect(toUnmodifiableSet());
    return rows.stream().findFirst().map(row -> account(row, roles));
  }

  private Account account(Record row, Set<Role> roles) {
    return new Account(
        actor(row, roles),
        row.get(IDENTITY_PERSON.EMAIL),
        row.get(IDENTITY_PERSON.PASSWORD_HASH),
        row.get(IDENTITY_PERSON.DISABLED_AT) == null,
        clock.instant());
  }

  private static Actor actor(Record row, Set<Role> roles) {
    String council = row.get(IDENTITY_PERSON.COUNCIL_CODE);
    UUID supplier = row.get(IDENTITY_PERSON.SUPPLIER_ID);
    return new Actor(
        new PersonId(row.get(IDENTITY_PERSON.ID)),
        row.get(IDENTITY_PERSON.NAME),
        roles,
        council == null ? null : new GssCode(council),
        supplier == null ? null : new SupplierId(supplier));
  }
}
