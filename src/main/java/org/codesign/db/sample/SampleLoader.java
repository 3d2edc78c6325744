package org.codesign.db.sample;

import static java.time.ZoneOffset.UTC;
import static java.time.temporal.ChronoUnit.MILLIS;
import static org.springframework.core.NestedExceptionUtils.getMostSpecificCause;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import javax.sql.DataSource;
import org.codesign.db.StartProblem;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.springframework.jdbc.datasource.init.ScriptException;

/**
 * Puts the written files into temporary tables and runs the scripts over them, each in a
 * transaction of its own, the large ones in stretches of bearable size.
 */
final class SampleLoader {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final int DAYS = 365;
  private static final int ROWS_IN_STRETCH = 25_000;
  private static final List<String> TABLES =
      List.of(
          "suppliers",
          "systems",
          "releases",
          "screens",
          "regions",
          "tasks",
          "names",
          "work",
          "issues",
          "comments",
          "duplicates",
          "responses");

  private final DataSource dataSource;
  private final SamplePictures pictures;
  private final SampleFiles files = new SampleFiles();

  SampleLoader(DataSource pool, Path pictures) {
    // a connection of its own: temporary tables and variables end with it, and no time-out cuts it
    // short
    this.dataSource =
        DataSourceBuilder.derivedFrom(pool).type(SimpleDriverDataSource.class).build();
    this.pictures = new SamplePictures(pictures);
  }

  /** Fills an empty schema; what an earlier attempt left behind is replaced. */
  void load(SampleSize size, Instant now, String passwordHash) {
    try (var connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      var scripts = new SampleScripts(connection, files);
      stage(connection);
      scripts.set("seed", size.seed());
      scripts.set("now", LocalDateTime.ofInstant(now.truncatedTo(MILLIS), UTC));
      scripts.set("today", now.atZone(LONDON).toLocalDate());
      scripts.set("password_hash", passwordHash);
      scripts.set("people", size.people());
      scripts.set("issues", size.issues());
      scripts.set("answers", size.answers());
      scripts.set("entries", size.entries());
      scripts.run("00-functions.sql");
      scripts.run("10-catalogue.sql");
      scripts.run("20-people.sql");
      scripts.run("30-workload.sql");
      scripts.runInStretches("31-timing.sql", DAYS, stretch(DAYS, size.entries()));
      scripts.run("32-runs.sql");
      scripts.run("40-reports.sql");
      scripts.runInStretches("41-issues.sql", size.issues(), stretch(size.issues(), size.issues()));
      scripts.runInStretches(
          "42-answers.sql", size.issues(), stretch(size.issues(), size.answers()));
      scripts.run("43-talk.sql");
      scripts.run("44-notices.sql");
      scripts.run("44-kept.sql");
      scripts.run("50-priorities.sql");
      scripts.run("55-care.sql");
      scripts.run("60-identity.sql");
      scripts.run("65-responses.sql");
      scripts.run("66-rounds.sql");
      scripts.run("99-functions.sql");
    } catch (SQLException | ScriptException failure) {
      throw new StartProblem(
          "The demonstration data could not be written: "
              + getMostSpecificCause(failure).getMessage()
              + ".",
          "Mostly the disk is full. Make room and start again; what was begun is replaced.",
          failure);
    }
  }

  private void stage(Connection connection) throws SQLException {
    var staging = new Staging(connection);
    for (String table : TABLES) {
      staging.fill("sample_" + table, files.named(table + ".csv"));
    }
    staging.fill(
        "sample_pictures", SamplePictures.COLUMNS, pictures.keep(files.matching("screens/*.png")));
  }

  /** How many of the units, which have so many rows together, make a transaction. */
  private static int stretch(int units, int rows) {
    return Math.toIntExact(Math.max(1, (long) units * ROWS_IN_STRETCH / rows));
  }
}
