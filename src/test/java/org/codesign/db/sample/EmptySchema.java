package org.codesign.db.sample;

import java.util.Map;
import javax.sql.DataSource;
import org.codesign.db.TestDatabase;
import org.flywaydb.core.Flyway;
import org.mariadb.jdbc.Driver;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/** A schema after the migrations: nothing in it but councils. */
final class EmptySchema {

  /** Small and large ones, which in the product come with a migration. */
  private static final String COUNCILS =
      """
      INSERT INTO catalogue_council (code, name, official_name, region, kind, population, created_at, changed_at)
      SELECT CONCAT('E060000', LPAD(seq, 2, '0')), CONCAT('Testshire ', seq), 'Testshire Council', 'South West', 'County',
             50000 + 7000 * seq, '2026-01-01', '2026-01-01'
        FROM seq_10_to_99
      """;

  private EmptySchema() {}

  static DataSource create() {
    Map<String, Object> settings = TestDatabase.fresh();
    var schema =
        new SimpleDriverDataSource(
            new Driver(),
            settings.get("codesign.db.url").toString(),
            settings.get("codesign.db.user").toString(),
            settings.get("codesign.db.password").toString());
    Flyway.configure().dataSource(schema).locations("classpath:db/migration").load().migrate();
    new JdbcTemplate(schema).execute(COUNCILS);
    return schema;
  }
}
