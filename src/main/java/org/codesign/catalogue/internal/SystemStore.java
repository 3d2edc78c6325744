package org.codesign.catalogue.internal;

import static org.codesign.db.generated.tables.CatalogueSupplier.CATALOGUE_SUPPLIER;
import static org.codesign.db.generated.tables.CatalogueSystem.CATALOGUE_SYSTEM;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.codesign.catalogue.SystemForm;
import org.codesign.catalogue.SystemId;
import org.codesign.shared.Ids;
import org.codesign.shared.Invalid;
import org.codesign.shared.SupplierId;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes systems. */
@Component
public class SystemStore {

  private final DSLContext db;
  private final EditedTable<UUID> systems;

  SystemStore(DSLContext db, Clock clock) {
    this.db = db;
    this.systems =
        new EditedTable<>(
            db,
            clock,
            CATALOGUE_SYSTEM.ID,
            "system",
            new Invalid.Fault("name", "system.name.taken"));
  }

  public SystemId add(SystemForm form) {
    UUID id = Ids.next();
    systems.add(id, values(form));
    return new SystemId(id);
  }

  public void change(SystemId id, int version, SystemForm form) {
    systems.change(id.value(), version, values(form));
  }

  private static Map<Field<?>, @Nullable Object> values(SystemForm form) {
    Map<Field<?>, @Nullable Object> values = new LinkedHashMap<>();
    values.put(CATALOGUE_SYSTEM.SUPPLIER_ID, Objects.requireNonNull(form.supplier()).value());
    values.put(CATALOGUE_SYSTEM.NAME, form.name());
    values.put(
        CATALOGUE_SYSTEM.ABBREVIATION, form.abbreviation().isEmpty() ? null : form.abbreviation());
    values.put(CATALOGUE_SYSTEM.DESCRIPTION, form.description());
    values.put(CATALOGUE_SYSTEM.HISTORICAL, form.historical());
    return values;
  }

  public void retire(SystemId id) {
    systems.retire(id.value());
  }

  public void restore(SystemId id) {
    systems.restore(id.value());
  }

  public void mustExist(SystemId id) {
    systems.mustExist(id.value());
  }

  /** Whether there is such a supplier and it is not retired. */
  public boolean isCurrent(@Nullable SupplierId supplier) {
    return supplier != null
        && db.fetchExists(
            CATALOGUE_SUPPLIER,
            CATALOGUE_SUPPLIER.ID.eq(supplier.value()).and(CATALOGUE_SUPPLIER.RETIRED_AT.isNull()));
  }
}
