package org.codesign.catalogue.internal;

import static org.codesign.db.generated.tables.CatalogueRelease.CATALOGUE_RELEASE;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.codesign.catalogue.ReleaseForm;
import org.codesign.catalogue.ReleaseId;
import org.codesign.catalogue.SystemId;
import org.codesign.shared.Ids;
import org.codesign.shared.Invalid;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes releases. */
@Component
public class ReleaseStore {

  private final EditedTable<UUID> releases;

  ReleaseStore(DSLContext db, Clock clock) {
    this.releases =
        new EditedTable<>(
            db,
            clock,
            CATALOGUE_RELEASE.ID,
            "release",
            new Invalid.Fault("name", "release.name.taken"));
  }

  public ReleaseId add(SystemId system, ReleaseForm form) {
    UUID id = Ids.next();
    Map<Field<?>, @Nullable Object> values = values(form);
    values.put(CATALOGUE_RELEASE.SYSTEM_ID, system.value());
    releases.add(id, values);
    return new ReleaseId(id);
  }

  public void change(ReleaseId id, int version, ReleaseForm form) {
    releases.change(id.value(), version, values(form));
  }

  private static Map<Field<?>, @Nullable Object> values(ReleaseForm form) {
    Map<Field<?>, @Nullable Object> values = new LinkedHashMap<>();
    values.put(CATALOGUE_RELEASE.NAME, form.name());
    values.put(CATALOGUE_RELEASE.RELEASED_ON, form.releasedOn());
    values.put(CATALOGUE_RELEASE.NOTES, form.notes());
    return values;
  }

  public void retire(ReleaseId id) {
    releases.retire(id.value());
  }

  public void restore(ReleaseId id) {
    releases.restore(id.value());
  }
}
