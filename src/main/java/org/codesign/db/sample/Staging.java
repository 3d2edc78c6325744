package org.codesign.db.sample;

import static java.util.stream.Collectors.joining;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import org.springframework.core.io.Resource;

/**
 * Temporary tables of plain text, for scripts to read: the columns of the file, before them {@code
 * n} (1, 2, 3 … as in the file) and {@code id}, which the scripts fill in.
 */
record Staging(Connection connection) {

  void fill(String table, Resource csv) throws SQLException {
    try (var reader =
        CsvReader.builder().ofCsvRecord(csv.getContentAsString(StandardCharsets.UTF_8))) {
      var rows = reader.stream().map(CsvRecord::getFields).toList();
      fill(table, rows.getFirst(), rows.subList(1, rows.size()));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  void fill(String table, List<String> columns, List<List<String>> rows) throws SQLException {
    create(table, columns);
    var places = String.join(", ", Collections.nCopies(columns.size(), "?"));
    var insert = "INSERT INTO %s VALUES (?, NULL, %s)".formatted(table, places);
    try (var statement = connection.prepareStatement(insert)) {
      for (int row = 0; row < rows.size(); row++) {
        statement.setInt(1, row + 1);
        for (int column = 0; column < columns.size(); column++) {
          statement.setString(column + 2, rows.get(row).get(column));
        }
        statement.addBatch();
      }
      statement.executeBatch();
    }
    connection.commit();
  }

  private void create(String table, List<String> columns) throws SQLException {
    var fields = columns.stream().map(column -> ", `" + column + "` TEXT").collect(joining());
    try (var statement = connection.createStatement()) {
      statement.execute(
          "CREATE TEMPORARY TABLE %s (n INT PRIMARY KEY, id UUID%s)".formatted(table, fields));
    }
  }
}
