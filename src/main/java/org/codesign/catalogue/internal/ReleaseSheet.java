package org.codesign.catalogue.internal;

import static org.codesign.db.generated.tables.CatalogueRelease.CATALOGUE_RELEASE;

import java.util.HashMap;
import java.util.Map;
import org.codesign.catalogue.ReleaseForm;
import org.codesign.catalogue.SystemId;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** A table of releases; the same name in the same system is the same release. */
record ReleaseSheet(DSLContext db, ReleaseStore store, Map<String, SystemId> systems)
    implements SheetPlan {

  @Override
  public Map<String, Object> known() {
    Map<String, Object> known = new HashMap<>();
    db.select(
            CATALOGUE_RELEASE.SYSTEM_ID,
            CATALOGUE_RELEASE.NAME,
            CATALOGUE_RELEASE.RELEASED_ON,
            CATALOGUE_RELEASE.NOTES)
        .from(CATALOGUE_RELEASE)
        .forEach(it ->
            known.put(
                KnownNames.releaseKey(new SystemId(it.value1()), it.value2()),
                new ReleaseForm(it.value2(), it.value3(), it.value4())));
    return known;
  }

  @Override
  public @Nullable Entry read(SheetRow row) {
    SystemId system = row.find("system", systems, "import.system.unknown");
    ReleaseForm form =
        new ReleaseForm(row.text("name"), row.day("released on"), row.words("notes"));
    if (system == null) {
      return null;
    }
    return new Entry(
        KnownNames.releaseKey(system, form.name()), form, () -> store.add(system, form));
  }

  @Override
  public String columnOf(String field) {
    return field.equals("releasedOn") ? "released on" : field;
  }
}
