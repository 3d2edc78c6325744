package org.codesign.catalogue.internal;

import static org.codesign.db.generated.tables.CatalogueSystem.CATALOGUE_SYSTEM;
import static org.jooq.impl.DSL.coalesce;

import java.util.HashMap;
import java.util.Map;
import org.codesign.catalogue.SystemForm;
import org.codesign.shared.SupplierId;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** A table of systems; the same name is the same system. */
record SystemSheet(DSLContext db, SystemStore store, Map<String, SupplierId> suppliers)
    implements SheetPlan {

  @Override
  public Map<String, Object> known() {
    Map<String, Object> known = new HashMap<>();
    db.select(
            CATALOGUE_SYSTEM.SUPPLIER_ID,
            CATALOGUE_SYSTEM.NAME,
            coalesce(CATALOGUE_SYSTEM.ABBREVIATION, ""),
            CATALOGUE_SYSTEM.DESCRIPTION,
            CATALOGUE_SYSTEM.HISTORICAL)
        .from(CATALOGUE_SYSTEM)
        .forEach(it ->
            known.put(
                Names.key(it.value2()),
                new SystemForm(
                    new SupplierId(it.value1()),
                    it.value2(),
                    it.value3(),
                    it.value4(),
                    it.value5())));
    return known;
  }

  @Override
  public @Nullable Entry read(SheetRow row) {
    SupplierId supplier = row.find("supplier", suppliers, "import.supplier.unknown");
    SystemForm form =
        new SystemForm(
            supplier,
            row.text("name"),
            row.text("abbreviation"),
            row.words("description"),
            row.yes("historical"));
    return supplier == null ? null : new Entry(Names.key(form.name()), form, () -> store.add(form));
  }
}
