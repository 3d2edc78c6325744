package org.codesign.identity.internal;

import static org.codesign.db.generated.tables.IdentityPerson.IDENTITY_PERSON;
import static org.codesign.db.generated.tables.IdentityRole.IDENTITY_ROLE;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.codesign.identity.PersonForm;
import org.codesign.identity.PersonId;
import org.codesign.identity.Role;
import org.codesign.shared.GssCode;
import org.codesign.shared.Invalid;
import org.codesign.shared.NotFound;
import org.codesign.shared.Stale;
import org.codesign.shared.SupplierId;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.UpdateSetMoreStep;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Writes people and their roles. */
@Component
public class PersonStore {

  private final DSLContext db;
  private final Clock clock;

  PersonStore(DSLContext db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  public PersonId add(PersonForm form) {
    PersonId id = PersonId.next();
    Instant now = clock.instant();
    try {
      db.insertInto(IDENTITY_PERSON)
          .set(IDENTITY_PERSON.ID, id.value())
          .set(IDENTITY_PERSON.EMAIL, form.email().value())
          .set(IDENTITY_PERSON.NAME, form.name())
          .set(IDENTITY_PERSON.COUNCIL_CODE, codeOf(form.council()))
          .set(
              IDENTITY_PERSON.SUPPLIER_ID, form.supplier() == null ? null : form.supplier().value())
          .set(IDENTITY_PERSON.SESSIONS_VALID_FROM, now)
          .set(IDENTITY_PERSON.CREATED_AT, now)
          .set(IDENTITY_PERSON.CHANGED_AT, now)
          .execute();
    } catch (DuplicateKeyException taken) {
      throw new Invalid("email", "person.email.taken");
    }
    setRoles(id, form.roles());
    return id;
  }

  public void change(PersonId id, int version, PersonForm form) {
    try {
      int changed =
          touch()
              .set(IDENTITY_PERSON.EMAIL, form.email().value())
              .set(IDENTITY_PERSON.NAME, form.name())
              .set(IDENTITY_PERSON.COUNCIL_CODE, codeOf(form.council()))
              .set(IDENTITY_PERSON.SUPPLIER_ID, idOf(form.supplier()))
              .where(IDENTITY_PERSON.ID.eq(id.value()))
              .and(IDENTITY_PERSON.VERSION.eq(version))
              .execute();
      if (changed == 0) {
        throw new Stale("person");
      }
    } catch (DuplicateKeyException taken) {
      throw new Invalid("email", "person.email.taken");
    }
    setRoles(id, form.roles());
  }

  private void setRoles(PersonId id, Set<Role> roles) {
    db.deleteFrom(IDENTITY_ROLE).where(IDENTITY_ROLE.PERSON_ID.eq(id.value())).execute();
    db.insertInto(IDENTITY_ROLE, IDENTITY_ROLE.PERSON_ID, IDENTITY_ROLE.ROLE)
        .valuesOfRows(
            roles.stream().map(role -> org.jooq.impl.DSL.row(id.value(), role.name())).toList())
        .execute();
  }

  public void setPassword(PersonId id, String hash) {
    one(touch().set(IDENTITY_PERSON.PASSWORD_HASH, hash), id);
  }

  public void disable(PersonId id) {
    one(touch().set(IDENTITY_PERSON.DISABLED_AT, clock.instant()), id);
  }

  public void enable(PersonId id) {
    one(touch().setNull(IDENTITY_PERSON.DISABLED_AT), id);
  }

  /** Every session begun before now is over, on every node. */
  public void endSessions(PersonId id) {
    one(touch().set(IDENTITY_PERSON.SESSIONS_VALID_FROM, clock.instant()), id);
  }

  private UpdateSetMoreStep<?> touch() {
    return db.update(IDENTITY_PERSON)
        .set(IDENTITY_PERSON.CHANGED_AT, clock.instant())
        .set(IDENTITY_PERSON.VERSION, IDENTITY_PERSON.VERSION.plus(1));
  }

  private static <R extends Record> void one(UpdateSetMoreStep<R> update, PersonId id) {
    if (update.where(IDENTITY_PERSON.ID.eq(id.value())).execute() == 0) {
      throw new NotFound("person");
    }
  }

  private static @Nullable String codeOf(@Nullable GssCode council) {
    return council == null ? null : council.value();
  }

  private static java.util.@Nullable UUID idOf(@Nullable SupplierId supplier) {
    return supplier == null ? null : supplier.value();
  }
}
