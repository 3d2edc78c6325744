package org.codesign.catalogue.internal;

import static org.codesign.db.generated.tables.CatalogueCouncil.CATALOGUE_COUNCIL;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.codesign.catalogue.CouncilForm;
import org.codesign.shared.GssCode;
import org.codesign.shared.Invalid;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes what can change of a council. */
@Component
public class CouncilStore {

  private final EditedTable<String> councils;

  CouncilStore(DSLContext db, Clock clock) {
    this.councils =
        new EditedTable<>(
            db,
            clock,
            CATALOGUE_COUNCIL.CODE,
            "council",
            new Invalid.Fault("name", "council.name.taken"));
  }

  public void change(GssCode code, int version, CouncilForm form) {
    Map<Field<?>, @Nullable Object> values = new LinkedHashMap<>();
    values.put(CATALOGUE_COUNCIL.NAME, form.name());
    values.put(CATALOGUE_COUNCIL.OFFICIAL_NAME, form.officialName());
    values.put(CATALOGUE_COUNCIL.VALID_TO, form.validTo());
    councils.change(code.value(), version, values);
  }
}
