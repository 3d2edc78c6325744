package org.codesign.catalogue.internal;

import static org.codesign.db.generated.tables.CatalogueScreen.CATALOGUE_SCREEN;

import java.util.HashMap;
import java.util.Map;
import org.codesign.catalogue.ScreenForm;
import org.codesign.catalogue.SystemId;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** A table of screens; the same name in the same system is the same screen. */
record ScreenSheetPlan(DSLContext db, ScreenStore store, Map<String, SystemId> systems)
    implements SheetPlan {

  @Override
  public Map<String, Object> known() {
    Map<String, Object> known = new HashMap<>();
    db.select(
            CATALOGUE_SCREEN.SYSTEM_ID,
            CATALOGUE_SCREEN.NAME,
            CATALOGUE_SCREEN.AREA,
            CATALOGUE_SCREEN.DESCRIPTION)
        .from(CATALOGUE_SCREEN)
        .forEach(it ->
            known.put(
                key(new SystemId(it.value1()), it.value2()),
                new ScreenForm(it.value2(), it.value3(), it.value4())));
    return known;
  }

  private static String key(SystemId system, String name) {
    return system + "/" + Names.key(name);
  }

  @Override
  public @Nullable Entry read(SheetRow row) {
    SystemId system = row.find("system", systems, "import.system.unknown");
    ScreenForm form = new ScreenForm(row.text("name"), row.text("area"), row.words("description"));
    return system == null
        ? null
        : new Entry(key(system, form.name()), form, () -> store.add(system, form));
  }
}
