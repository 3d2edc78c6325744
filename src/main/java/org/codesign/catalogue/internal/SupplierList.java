package org.codesign.catalogue.internal;

import static org.codesign.db.generated.tables.CatalogueSupplier.CATALOGUE_SUPPLIER;
import static org.codesign.db.generated.tables.CatalogueSystem.CATALOGUE_SYSTEM;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.selectCount;

import java.util.List;
import org.codesign.catalogue.DeskFilter;
import org.codesign.catalogue.Edited;
import org.codesign.catalogue.SupplierForm;
import org.codesign.catalogue.SupplierRow;
import org.codesign.shared.Cursor;
import org.codesign.shared.NotFound;
import org.codesign.shared.Page;
import org.codesign.shared.SupplierId;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads suppliers for those who keep them. */
@Component
public class SupplierList {

  private final DSLContext db;

  SupplierList(DSLContext db) {
    this.db = db;
  }

  public Page<SupplierRow> page(DeskFilter filter, @Nullable Cursor after) {
    List<SupplierRow> rows =
        db.select(
                CATALOGUE_SUPPLIER.ID.convertFrom(SupplierId::new),
                CATALOGUE_SUPPLIER.NAME,
                field(
                    selectCount()
                        .from(CATALOGUE_SYSTEM)
                        .where(CATALOGUE_SYSTEM.SUPPLIER_ID.eq(CATALOGUE_SUPPLIER.ID))
                        .and(CATALOGUE_SYSTEM.RETIRED_AT.isNull())),
                field(CATALOGUE_SUPPLIER.RETIRED_AT.isNotNull()))
            .from(CATALOGUE_SUPPLIER)
            .where(DeskList.matches(filter, CATALOGUE_SUPPLIER.NAME, CATALOGUE_SUPPLIER.RETIRED_AT))
            .and(DeskList.isAfter(after, CATALOGUE_SUPPLIER.NAME, CATALOGUE_SUPPLIER.ID))
            .orderBy(CATALOGUE_SUPPLIER.NAME, CATALOGUE_SUPPLIER.ID)
            .limit(DeskList.PAGE_SIZE + 1)
            .fetch(mapping(SupplierRow::new));
    return Page.of(rows, DeskList.PAGE_SIZE, it -> Cursor.of(it.name(), it.id()));
  }

  public Edited<SupplierForm> one(SupplierId id) {
    return db.select(
            CATALOGUE_SUPPLIER.NAME.convertFrom(SupplierForm::new),
            CATALOGUE_SUPPLIER.VERSION,
            field(CATALOGUE_SUPPLIER.RETIRED_AT.isNotNull()))
        .from(CATALOGUE_SUPPLIER)
        .where(CATALOGUE_SUPPLIER.ID.eq(id.value()))
        .fetchOptional(mapping(Edited<SupplierForm>::new))
        .orElseThrow(() -> new NotFound("supplier"));
  }
}
