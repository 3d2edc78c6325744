package org.codesign.catalogue.internal;

import static org.codesign.db.generated.tables.CatalogueSupplier.CATALOGUE_SUPPLIER;
import static org.codesign.db.generated.tables.CatalogueSystem.CATALOGUE_SYSTEM;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.codesign.catalogue.SupplierForm;
import org.codesign.shared.Ids;
import org.codesign.shared.Invalid;
import org.codesign.shared.SupplierId;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes suppliers. */
@Component
public class SupplierStore {

  private final DSLContext db;
  private final EditedTable<UUID> suppliers;

  SupplierStore(DSLContext db, Clock clock) {
    this.db = db;
    this.suppliers =
        new EditedTable<>(
            db,
            clock,
            CATALOGUE_SUPPLIER.ID,
            "supplier",
            new Invalid.Fault("name", "supplier.name.taken"));
  }

  public SupplierId add(SupplierForm form) {
    UUID id = Ids.next();
    suppliers.add(id, values(form));
    return new SupplierId(id);
  }

  public void change(SupplierId id, int version, SupplierForm form) {
    suppliers.change(id.value(), version, values(form));
  }

  private static Map<Field<?>, @Nullable Object> values(SupplierForm form) {
    return Map.of(CATALOGUE_SUPPLIER.NAME, form.name());
  }

  public void retire(SupplierId id) {
    suppliers.retire(id.value());
  }

  public void restore(SupplierId id) {
    suppliers.restore(id.value());
  }

  /** Whether it sells a system that is not retired. */
  public boolean sellsSystems(SupplierId id) {
    return db.fetchExists(
        CATALOGUE_SYSTEM,
        CATALOGUE_SYSTEM.SUPPLIER_ID.eq(id.value()).and(CATALOGUE_SYSTEM.RETIRED_AT.isNull()));
  }
}
