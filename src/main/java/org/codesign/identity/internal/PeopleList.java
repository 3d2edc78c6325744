package org.codesign.identity.internal;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.codesign.db.generated.tables.IdentityPerson.IDENTITY_PERSON;
import static org.codesign.db.generated.tables.IdentityRole.IDENTITY_ROLE;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.row;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.codesign.identity.PeopleOverview;
import org.codesign.identity.PersonId;
import org.codesign.identity.PersonListItem;
import org.codesign.identity.Role;
import org.codesign.shared.Cursor;
import org.codesign.shared.EmailAddress;
import org.codesign.shared.GssCode;
import org.codesign.shared.NotFound;
import org.codesign.shared.Page;
import org.codesign.shared.SupplierId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads people for the screens of the administrators. */
@Component
public class PeopleList {

  private static final int PAGE_SIZE = 50;

  private final DSLContext db;

  PeopleList(DSLContext db) {
    this.db = db;
  }

  /** By name; two queries whatever the number of rows. */
  public Page<PersonListItem> page(String search, @Nullable Cursor after) {
    List<PersonRow> rows =
        db.select(
                IDENTITY_PERSON.ID,
                IDENTITY_PERSON.NAME,
                IDENTITY_PERSON.EMAIL,
                IDENTITY_PERSON.COUNCIL_CODE,
                IDENTITY_PERSON.SUPPLIER_ID,
                IDENTITY_PERSON.DISABLED_AT.isNotNull(),
                IDENTITY_PERSON.VERSION)
            .from(IDENTITY_PERSON)
            .where(matches(search))
            .and(isAfter(after))
            .orderBy(IDENTITY_PERSON.NAME, IDENTITY_PERSON.ID)
            .limit(PAGE_SIZE + 1)
            .fetch(mapping(PersonRow::new));
    Map<UUID, Set<Role>> roles = rolesOf(rows.stream().map(PersonRow::id).toList());
    return Page.of(
        rows.stream().map(row -> row.with(roles.getOrDefault(row.id(), Set.of()))).toList(),
        PAGE_SIZE,
        item -> Cursor.of(item.name(), item.id()));
  }

  public PersonListItem one(PersonId id) {
    return db.select(
            IDENTITY_PERSON.ID,
            IDENTITY_PERSON.NAME,
            IDENTITY_PERSON.EMAIL,
            IDENTITY_PERSON.COUNCIL_CODE,
            IDENTITY_PERSON.SUPPLIER_ID,
            IDENTITY_PERSON.DISABLED_AT.isNotNull(),
            IDENTITY_PERSON.VERSION)
        .from(IDENTITY_PERSON)
        .where(IDENTITY_PERSON.ID.eq(id.value()))
        .fetchOptional(mapping(PersonRow::new))
        .map(row -> row.with(rolesOf(List.of(row.id())).getOrDefault(row.id(), Set.of())))
        .orElseThrow(() -> new NotFound("person"));
  }

  public PeopleOverview overview() {
    Condition disabled = IDENTITY_PERSON.DISABLED_AT.isNotNull();
    Condition invited = not(disabled).and(IDENTITY_PERSON.PASSWORD_HASH.isNull());
    return db.select(
            count().filterWhere(not(disabled).and(not(invited))),
            count().filterWhere(invited),
            count().filterWhere(disabled))
        .from(IDENTITY_PERSON)
        .fetchSingle(mapping(PeopleOverview::new));
  }

  private static Condition matches(String search) {
    return search.isBlank()
        ? noCondition()
        : IDENTITY_PERSON
            .NAME
            .containsIgnoreCase(search)
            .or(IDENTITY_PERSON.EMAIL.containsIgnoreCase(search));
  }

  private static Condition isAfter(@Nullable Cursor after) {
    if (after == null) {
      return noCondition();
    }
    return row(IDENTITY_PERSON.NAME, IDENTITY_PERSON.ID)
        .gt(after.keys().get(0), UUID.fromString(after.keys().get(1)));
  }

  private Map<UUID, Set<Role>> rolesOf(List<UUID> people) {
    return db
        .select(IDENTITY_ROLE.PERSON_ID, IDENTITY_ROLE.ROLE)
        .from(IDENTITY_ROLE)
        .where(IDENTITY_ROLE.PERSON_ID.in(people))
        .fetch()
        .stream()
        .collect(
            groupingBy(
                row -> row.value1(),
                Collectors.mapping(row -> Role.valueOf(row.value2()), toSet())));
  }

  private record PersonRow(
      UUID id,
      String name,
      String email,
      @Nullable String council,
      @Nullable UUID supplier,
      boolean disabled,
      int version) {

    PersonListItem with(Set<Role> roles) {
      return new PersonListItem(
          new PersonId(id),
          name,
          new EmailAddress(email),
          roles,
          council == null ? null : new GssCode(council),
          supplier == null ? null : new SupplierId(supplier),
          disabled,
          version);
    }
  }
}
