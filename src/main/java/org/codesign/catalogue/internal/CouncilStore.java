package org.codesign.catalogue.internal;

import static org.codesign.db.generated.tables.CatalogueCouncil.CATALOGUE_COUNCIL;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.codesign.catalogue.CouncilForm;
import org.codesign.shared.GssCode;
import org.codesign.shared.Invalid;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes councils. */
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
            new Invalid.Fault("code", "council.code.taken"));
  }

  public void add(CouncilForm form) {
    councils.add(form.gssCode().value(), values(form));
  }

  public void change(GssCode code, int version, CouncilForm form) {
    councils.change(code.value(), version, values(form));
  }

  private static Map<Field<?>, @Nullable Object> values(CouncilForm form) {
    Map<Field<?>, @Nullable Object> values = new LinkedHashMap<>();
    values.put(CATALOGUE_COUNCIL.NAME, form.name());
    values.put(CATALOGUE_COUNCIL.OFFICIAL_NAME, form.officialName());
    values.put(CATALOGUE_COUNCIL.REGION, Objects.requireNonNull(form.region()).words());
    values.put(CATALOGUE_COUNCIL.KIND, Objects.requireNonNull(form.kind()).words());
    values.put(CATALOGUE_COUNCIL.POPULATION, form.population());
    values.put(CATALOGUE_COUNCIL.VALID_FROM, form.validFrom());
    values.put(CATALOGUE_COUNCIL.VALID_TO, form.validTo());
    return values;
  }
}
