package org.codesign.catalogue.internal;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static org.codesign.db.generated.tables.CatalogueDeployment.CATALOGUE_DEPLOYMENT;
import static org.codesign.db.generated.tables.CatalogueSupplier.CATALOGUE_SUPPLIER;
import static org.codesign.db.generated.tables.CatalogueSystem.CATALOGUE_SYSTEM;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.codesign.catalogue.SystemId;
import org.codesign.catalogue.SystemListItem;
import org.codesign.identity.Actor;
import org.codesign.identity.Role;
import org.codesign.shared.SupplierId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Reads systems and their suppliers. */
@Component
public class SystemReader {

  private final DSLContext db;

  SystemReader(DSLContext db) {
    this.db = db;
  }

  /** Current systems that concern the person, by name. */
  public List<SystemListItem> inUseBy(Actor actor) {
    return items(
        concerning(actor)
            .and(CATALOGUE_SYSTEM.RETIRED_AT.isNull())
            .and(CATALOGUE_SYSTEM.HISTORICAL.isFalse()));
  }

  public Map<SystemId, SystemListItem> byId(Collection<SystemId> ids) {
    return items(CATALOGUE_SYSTEM.ID.in(ids.stream().map(SystemId::value).toList())).stream()
        .collect(toMap(SystemListItem::id, identity()));
  }

  public Map<SupplierId, String> suppliers() {
    return db
        .select(CATALOGUE_SUPPLIER.ID, CATALOGUE_SUPPLIER.NAME)
        .from(CATALOGUE_SUPPLIER)
        .orderBy(CATALOGUE_SUPPLIER.NAME)
        .stream()
        .collect(
            toMap(
                row -> new SupplierId(row.value1()),
                row -> row.value2(),
                (one, other) -> one,
                LinkedHashMap::new));
  }

  /** A supplier's people: its own. People of a council: what it runs. Everybody else: all. */
  static Condition concerning(Actor actor) {
    if (actor.is(Role.SUPPLIER)) {
      return actor
          .supplier()
          .map(own -> CATALOGUE_SYSTEM.SUPPLIER_ID.eq(own.value()))
          .orElseGet(org.jooq.impl.DSL::falseCondition);
    }
    if (actor.is(Role.FACILITATOR) || actor.is(Role.ADMIN)) {
      return noCondition();
    }
    return actor
        .council()
        .map(council ->
            CATALOGUE_SYSTEM.ID.in(
                select(CATALOGUE_DEPLOYMENT.SYSTEM_ID)
                    .from(CATALOGUE_DEPLOYMENT)
                    .where(CATALOGUE_DEPLOYMENT.COUNCIL_CODE.eq(council.value()))))
        .orElseGet(org.jooq.impl.DSL::noCondition);
  }

  private List<SystemListItem> items(Condition which) {
    return db.select(
            CATALOGUE_SYSTEM.ID.convertFrom(SystemId::new),
            CATALOGUE_SYSTEM.NAME,
            CATALOGUE_SYSTEM.ABBREVIATION,
            CATALOGUE_SUPPLIER.ID.convertFrom(SupplierId::new),
            CATALOGUE_SUPPLIER.NAME,
            CATALOGUE_SYSTEM.HISTORICAL)
        .from(CATALOGUE_SYSTEM)
        .join(CATALOGUE_SUPPLIER)
        .on(CATALOGUE_SUPPLIER.ID.eq(CATALOGUE_SYSTEM.SUPPLIER_ID))
        .where(which)
        .orderBy(CATALOGUE_SYSTEM.NAME)
        .fetch(mapping(SystemListItem::new));
  }
}
