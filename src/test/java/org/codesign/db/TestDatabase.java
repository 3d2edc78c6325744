package org.codesign.db;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.codesign.db.embedded.EmbeddedDatabase;
import org.springframework.boot.SpringApplication;

/**
 * One MariaDB for all tests of this JVM; each application context gets an empty schema of its own
 * in it.
 */
public final class TestDatabase {

  private static final String FORK = System.getProperty("codesign.fork", "1");

  /** Of this JVM alone: tests may run in several at once. */
  public static final Path FOLDER = Path.of("target", "test-db-" + FORK);

  private static final Path PROGRAMS = Path.of("target", "test-programs-" + FORK);

  private static final List<String> FAST =
      List.of("--innodb-flush-log-at-trx-commit=0", "--sync-binlog=0");
  private static final AtomicInteger SCHEMAS = new AtomicInteger();

  private TestDatabase() {}

  /** Settings for an application context with an empty schema. */
  public static Map<String, Object> fresh() {
    var schema = "test_" + SCHEMAS.incrementAndGet();
    execute("SET foreign_key_checks = OFF", "CREATE OR REPLACE DATABASE " + schema);
    return Map.of(
        "codesign.db.url", url(schema),
        "codesign.db.user", "root",
        "codesign.db.password", Running.DATABASE.rootPassword(),
        "codesign.home", FOLDER.resolve("home-" + schema).toString());
  }

  private static void execute(String... statements) {
    try (var connection =
            DriverManager.getConnection(url("mysql"), "root", Running.DATABASE.rootPassword());
        var statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    } catch (SQLException refusal) {
      throw new IllegalStateException(refusal);
    }
  }

  private static String url(String schema) {
    return Running.DATABASE.getJdbcUrl().replaceFirst("[^/]*$", schema);
  }

  /** Started by the first test that needs it, stopped after the last context. */
  private static final class Running {
    static final EmbeddedDatabase DATABASE = start();

    private static EmbeddedDatabase start() {
      var database = new EmbeddedDatabase(FOLDER, PROGRAMS, FAST);
      SpringApplication.getShutdownHandlers()
          .add(() -> {
            try {
              database.close();
            } catch (Exception failure) {
              throw new IllegalStateException(failure);
            }
          });
      return database;
    }
  }
}
