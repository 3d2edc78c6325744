package org.codesign.identity.internal;

import static java.util.stream.Collectors.toMap;
import static org.codesign.db.generated.tables.IdentityPerson.IDENTITY_PERSON;
import static org.codesign.db.generated.tables.IdentityRole.IDENTITY_ROLE;
import static org.jooq.impl.DSL.case_;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectOne;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.codesign.identity.Colleague;
import org.codesign.identity.PersonId;
import org.codesign.identity.Role;
import org.codesign.shared.EmailAddress;
import org.codesign.shared.GssCode;
import org.codesign.shared.SupplierId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads people for the rules of other modules. */
@Component
public class Colleagues {

  private final DSLContext db;

  Colleagues(DSLContext db) {
    this.db = db;
  }

  public Map<PersonId, Colleague> byId(Collection<PersonId> ids) {
    return ids.isEmpty()
        ? Map.of()
        : people(IDENTITY_PERSON.ID.in(ids.stream().map(PersonId::value).toList()));
  }

  public List<Colleague> near(@Nullable GssCode council, String beginning, int most) {
    Condition ofCouncil =
        council == null ? falseCondition() : IDENTITY_PERSON.COUNCIL_CODE.eq(council.value());
    List<UUID> ids =
        db.select(IDENTITY_PERSON.ID)
            .from(IDENTITY_PERSON)
            .where(ofCouncil.or(hasRole(Role.FACILITATOR)))
            .and(IDENTITY_PERSON.SUPPLIER_ID.isNull())
            .and(IDENTITY_PERSON.DISABLED_AT.isNull())
            .and(
                beginning.isEmpty()
                    ? noCondition()
                    : IDENTITY_PERSON
                        .NAME
                        .startsWith(beginning)
                        .or(IDENTITY_PERSON.NAME.contains(" " + beginning)))
            .orderBy(
                case_().when(ofCouncil, 0).otherwise(1), IDENTITY_PERSON.NAME, IDENTITY_PERSON.ID)
            .limit(most)
            .fetch(IDENTITY_PERSON.ID);
    Map<PersonId, Colleague> found = people(IDENTITY_PERSON.ID.in(ids));
    return ids.stream().map(id -> Objects.requireNonNull(found.get(new PersonId(id)))).toList();
  }

  /** By name; a row for each role. */
  private Map<PersonId, Colleague> people(Condition which) {
    return db
        .select(
            IDENTITY_PERSON.ID,
            IDENTITY_PERSON.NAME,
            IDENTITY_PERSON.EMAIL,
            IDENTITY_PERSON.COUNCIL_CODE,
            IDENTITY_PERSON.DISABLED_AT,
            IDENTITY_ROLE.ROLE)
        .from(IDENTITY_PERSON)
        .leftJoin(IDENTITY_ROLE)
        .on(IDENTITY_ROLE.PERSON_ID.eq(IDENTITY_PERSON.ID))
        .where(which)
        .orderBy(IDENTITY_PERSON.NAME, IDENTITY_PERSON.ID)
        .fetchGroups(IDENTITY_PERSON.ID)
        .values()
        .stream()
        .map(Colleagues::colleague)
        .collect(toMap(Colleague::id, it -> it, (one, other) -> one, LinkedHashMap::new));
  }

  private static Colleague colleague(List<? extends Record> rows) {
    Record person = rows.getFirst();
    String council = person.get(IDENTITY_PERSON.COUNCIL_CODE);
    return new Colleague(
        new PersonId(person.get(IDENTITY_PERSON.ID)),
        person.get(IDENTITY_PERSON.NAME),
        new EmailAddress(person.get(IDENTITY_PERSON.EMAIL)),
        rows.stream()
            .map(it -> it.get(IDENTITY_ROLE.ROLE))
            .filter(Objects::nonNull)
            .map(Role::valueOf)
            .collect(Collectors.toSet()),
        council == null ? null : new GssCode(council),
        person.get(IDENTITY_PERSON.DISABLED_AT) == null);
  }

  public Set<PersonId> of(GssCode council, Role role) {
    return ids(IDENTITY_PERSON.COUNCIL_CODE.eq(council.value()).and(hasRole(role)));
  }

  public Set<PersonId> of(SupplierId supplier) {
    return ids(IDENTITY_PERSON.SUPPLIER_ID.eq(supplier.value()).and(hasRole(Role.SUPPLIER)));
  }

  public Set<PersonId> with(Role role) {
    return ids(hasRole(role));
  }

  private Set<PersonId> ids(Condition which) {
    return db.select(IDENTITY_PERSON.ID)
        .from(IDENTITY_PERSON)
        .where(which)
        .and(IDENTITY_PERSON.DISABLED_AT.isNull())
        .fetchSet(row -> new PersonId(row.value1()));
  }

  private static Condition hasRole(Role role) {
    return exists(
        selectOne()
            .from(IDENTITY_ROLE)
            .where(IDENTITY_ROLE.PERSON_ID.eq(IDENTITY_PERSON.ID))
            .and(IDENTITY_ROLE.ROLE.eq(role.name())));
  }
}
