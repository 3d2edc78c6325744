package org.codesign.catalogue.internal;

import static org.codesign.db.generated.tables.CatalogueCouncil.CATALOGUE_COUNCIL;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.codesign.catalogue.Catalogue;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Puts the 153 councils shipped with the product into an empty table. A migration, because that
 * runs once in a database's life, on one node, before anything else looks at the table; what people
 * change afterwards is never touched again.
 */
@Component
class CouncilsOfEngland implements JavaMigration {

  /** The source has these two in the regions beside theirs. */
  private static final Map<String, String> REGIONS_CORRECTED =
      Map.of("E10000007", "East Midlands", "E10000019", "East Midlands");

  private final Clock clock;

  CouncilsOfEngland(Clock clock) {
    this.clock = clock;
  }

  @Override
  public void migrate(Context context) throws IOException {
    DSLContext db = DSL.using(context.getConnection(), SQLDialect.MARIADB);
    if (db.fetchExists(CATALOGUE_COUNCIL)) {
      return;
    }
    Instant now = clock.instant();
    try (var in = new ClassPathResource("councils.csv", Catalogue.class).getInputStream();
        var rows = CsvReader.builder().ofNamedCsvRecord(in, StandardCharsets.UTF_8)) {
      db.batch(rows.stream().map(row -> insert(db, row, now)).toList()).execute();
    }
  }

  private static Query insert(DSLContext db, NamedCsvRecord row, Instant now) {
    String code = row.getField("gss-code");
    return db.insertInto(CATALOGUE_COUNCIL)
        .set(CATALOGUE_COUNCIL.CODE, code)
        .set(CATALOGUE_COUNCIL.NAME, row.getField("nice-name"))
        .set(CATALOGUE_COUNCIL.OFFICIAL_NAME, row.getField("official-name"))
        .set(CATALOGUE_COUNCIL.REGION, REGIONS_CORRECTED.getOrDefault(code, row.getField("region")))
        .set(CATALOGUE_COUNCIL.KIND, row.getField("local-authority-type-name"))
        .set(CATALOGUE_COUNCIL.POPULATION, new BigDecimal(row.getField("pop-2020")).intValueExact())
        .set(CATALOGUE_COUNCIL.VALID_FROM, day(row.getField("start-date")))
        .set(CATALOGUE_COUNCIL.CREATED_AT, now)
        .set(CATALOGUE_COUNCIL.CHANGED_AT, now);
  }

  private static @Nullable LocalDate day(String text) {
    return text.isEmpty() ? null : LocalDate.parse(text);
  }

  /** Right behind the tables of the catalogue. */
  @Override
  public MigrationVersion getVersion() {
    return MigrationVersion.fromVersion("2.1");
  }

  @Override
  public String getDescription() {
    return "councils of england";
  }

  @Override
  public @Nullable Integer getChecksum() {
    return null;
  }

  @Override
  public boolean canExecuteInTransaction() {
    return true;
  }
}
