package org.codesign.catalogue.internal;

import static org.codesign.db.generated.tables.CatalogueDeployment.CATALOGUE_DEPLOYMENT;
import static org.codesign.db.generated.tables.CatalogueRelease.CATALOGUE_RELEASE;
import static org.codesign.db.generated.tables.CatalogueScreen.CATALOGUE_SCREEN;
import static org.codesign.db.generated.tables.CatalogueSupplier.CATALOGUE_SUPPLIER;
import static org.codesign.db.generated.tables.CatalogueSystem.CATALOGUE_SYSTEM;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;

import java.util.List;
import org.codesign.catalogue.DeskFilter;
import org.codesign.catalogue.Edited;
import org.codesign.catalogue.SystemForm;
import org.codesign.catalogue.SystemId;
import org.codesign.catalogue.SystemRow;
import org.codesign.shared.Cursor;
import org.codesign.shared.NotFound;
import org.codesign.shared.Page;
import org.codesign.shared.SupplierId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads systems for those who keep them. */
@Component
public class SystemList {

  private final DSLContext db;

  SystemList(DSLContext db) {
    this.db = db;
  }

  public Page<SystemRow> page(DeskFilter filter, @Nullable Cursor after) {
    List<SystemRow> rows =
        db.select(
                CATALOGUE_SYSTEM.ID.convertFrom(SystemId::new),
                CATALOGUE_SYSTEM.NAME,
                CATALOGUE_SUPPLIER.NAME,
                screens(),
                releases(),
                councils(),
                CATALOGUE_SYSTEM.HISTORICAL,
                field(CATALOGUE_SYSTEM.RETIRED_AT.isNotNull()))
            .from(CATALOGUE_SYSTEM)
            .join(CATALOGUE_SUPPLIER)
            .on(CATALOGUE_SUPPLIER.ID.eq(CATALOGUE_SYSTEM.SUPPLIER_ID))
            .where(found(filter))
            .and(DeskList.isAfter(after, CATALOGUE_SYSTEM.NAME, CATALOGUE_SYSTEM.ID))
            .orderBy(CATALOGUE_SYSTEM.NAME, CATALOGUE_SYSTEM.ID)
            .limit(DeskList.PAGE_SIZE + 1)
            .fetch(mapping(SystemRow::new));
    return Page.of(rows, DeskList.PAGE_SIZE, it -> Cursor.of(it.name(), it.id()));
  }

  /** By its own name, its abbreviation or its supplier's name. */
  private static Condition found(DeskFilter filter) {
    Condition current =
        DeskList.matches(
            new DeskFilter("", filter.retired()),
            CATALOGUE_SYSTEM.NAME,
            CATALOGUE_SYSTEM.RETIRED_AT);
    return current.and(
        DeskList.named(filter, CATALOGUE_SYSTEM.NAME)
            .or(DeskList.named(filter, CATALOGUE_SYSTEM.ABBREVIATION))
            .or(DeskList.named(filter, CATALOGUE_SUPPLIER.NAME)));
  }

  private static Field<Integer> screens() {
    return field(
        selectCount()
            .from(CATALOGUE_SCREEN)
            .where(CATALOGUE_SCREEN.SYSTEM_ID.eq(CATALOGUE_SYSTEM.ID))
            .and(CATALOGUE_SCREEN.RETIRED_AT.isNull()));
  }

  private static Field<Integer> releases() {
    return field(
        selectCount()
            .from(CATALOGUE_RELEASE)
            .where(CATALOGUE_RELEASE.SYSTEM_ID.eq(CATALOGUE_SYSTEM.ID))
            .and(CATALOGUE_RELEASE.RETIRED_AT.isNull()));
  }

  private static Field<Integer> councils() {
    return field(
        select(countDistinct(CATALOGUE_DEPLOYMENT.COUNCIL_CODE))
            .from(CATALOGUE_DEPLOYMENT)
            .where(CATALOGUE_DEPLOYMENT.SYSTEM_ID.eq(CATALOGUE_SYSTEM.ID)));
  }

  public Edited<SystemForm> one(SystemId id) {
    return db.select(
            row(
                    CATALOGUE_SYSTEM.SUPPLIER_ID.convertFrom(SupplierId::new),
                    CATALOGUE_SYSTEM.NAME,
                    coalesce(CATALOGUE_SYSTEM.ABBREVIATION, ""),
                    CATALOGUE_SYSTEM.DESCRIPTION,
                    CATALOGUE_SYSTEM.HISTORICAL)
                .mapping(SystemForm::new),
            CATALOGUE_SYSTEM.VERSION,
            field(CATALOGUE_SYSTEM.RETIRED_AT.isNotNull()))
        .from(CATALOGUE_SYSTEM)
        .where(CATALOGUE_SYSTEM.ID.eq(id.value()))
        .fetchOptional(mapping(Edited<SystemForm>::new))
        .orElseThrow(() -> new NotFound("system"));
  }
}
