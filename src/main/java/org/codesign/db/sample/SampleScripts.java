package org.codesign.db.sample;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/** Runs the scripts of the sample folder, which read what they must know from variables. */
record SampleScripts(Connection connection, SampleFiles files) {

  private static final Logger log = LoggerFactory.getLogger(SampleScripts.class);

  void set(String variable, Object value) throws SQLException {
    try (var statement = connection.prepareStatement("SET @" + variable + " = ?")) {
      statement.setObject(1, value);
      statement.execute();
    }
  }

  void run(String script) throws SQLException {
    long begun = System.nanoTime();
    execute(script);
    log.debug("{}: {} ms", script, (System.nanoTime() - begun) / 1_000_000);
  }

  /** Runs the script for the units 1 to {@code last}, so many at a time: from @first to @last. */
  void runInStretches(String script, int last, int length) throws SQLException {
    long begun = System.nanoTime();
    for (int first = 1; first <= last; first += length) {
      set("first", first);
      set("last", Math.min(last, first + length - 1));
      execute(script);
    }
    log.debug("{}: {} ms", script, (System.nanoTime() - begun) / 1_000_000);
  }

  private void execute(String script) throws SQLException {
    ScriptUtils.executeSqlScript(
        connection, new EncodedResource(files.named(script), StandardCharsets.UTF_8));
    connection.commit();
  }
}
