package org.codesign.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.codesign.fixture.CodesignTest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What every table has in common, and how the database is run. */
@CodesignTest
class SchemaTest {

  private static final String OUR_TABLES =
      "FROM information_schema.tables t WHERE t.table_schema = DATABASE()"
          + " AND t.table_type = 'BASE TABLE' AND t.table_name <> 'flyway_schema_history'";

  @Autowired DSLContext db;

  @Test
  void every_table_tells_when_a_row_was_made_and_changed() {
    assertThat(tablesWithout("created_at")).containsExactlyInAnyOrder("identity_role");
    assertThat(tablesWithout("changed_at"))
        .containsExactlyInAnyOrder("identity_role", "identity_failed_sign_in");
  }

  @Test
  void every_table_starts_with_the_name_of_its_module() {
    assertThat(db.fetch("SELECT t.table_name " + OUR_TABLES).getValues(0, String.class))
        .isNotEmpty()
        .allMatch(it ->
            it.matches(
                "(identity|catalogue|timing|issues|priorities|suppliers|guidance|notices)_\\w+"));
  }

  @Test
  void text_is_kept_in_all_scripts_and_moments_in_utc() {
    assertThat(
            db.fetch("SELECT DISTINCT t.table_collation " + OUR_TABLES).getValues(0, String.class))
        .containsExactly("utf8mb4_uca1400_ai_ci");
    assertThat(setting("time_zone")).isEqualTo("+00:00");
  }

  @Test
  void the_database_loses_nothing_it_acknowledged_and_reads_no_files() {
    assertThat(setting("innodb_snapshot_isolation")).isEqualTo("ON");
    assertThat(setting("local_infile")).isIn("0", "OFF");
    assertThat(setting("bind_address")).isEqualTo("127.0.0.1");
  }

  private List<String> tablesWithout(String column) {
    return db.fetch(
            "SELECT t.table_name "
                + OUR_TABLES
                + " AND NOT EXISTS (SELECT 1 FROM information_schema.columns c WHERE c.table_schema"
                + " = t.table_schema AND c.table_name = t.table_name AND c.column_name = ?)",
            column)
        .getValues(0, String.class);
  }

  private String setting(String name) {
    return db.fetchSingle("SELECT CAST(@@" + name + " AS CHAR)").get(0, String.class);
  }
}
