package org.codesign.catalogue.internal;

import static org.codesign.db.generated.tables.CatalogueScreen.CATALOGUE_SCREEN;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.codesign.catalogue.ScreenForm;
import org.codesign.catalogue.ScreenId;
import org.codesign.catalogue.SystemId;
import org.codesign.shared.Ids;
import org.codesign.shared.Invalid;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes screens. */
@Component
public class ScreenStore {

  private final EditedTable<UUID> screens;

  ScreenStore(DSLContext db, Clock clock) {
    this.screens =
        new EditedTable<>(
            db,
            clock,
            CATALOGUE_SCREEN.ID,
            "screen",
            new Invalid.Fault("name", "screen.name.taken"));
  }

  public ScreenId add(SystemId system, ScreenForm form) {
    UUID id = Ids.next();
    Map<Field<?>, @Nullable Object> values = values(form);
    values.put(CATALOGUE_SCREEN.SYSTEM_ID, system.value());
    screens.add(id, values);
    return new ScreenId(id);
  }

  public void change(ScreenId id, int version, ScreenForm form) {
    screens.change(id.value(), version, values(form));
  }

  private static Map<Field<?>, @Nullable Object> values(ScreenForm form) {
    Map<Field<?>, @Nullable Object> values = new LinkedHashMap<>();
    values.put(CATALOGUE_SCREEN.NAME, form.name());
    values.put(CATALOGUE_SCREEN.AREA, form.area());
    values.put(CATALOGUE_SCREEN.DESCRIPTION, form.description());
    return values;
  }

  public void retire(ScreenId id) {
    screens.retire(id.value());
  }

  public void restore(ScreenId id) {
    screens.restore(id.value());
  }

  public void mustExist(ScreenId id) {
    screens.mustExist(id.value());
  }
}
