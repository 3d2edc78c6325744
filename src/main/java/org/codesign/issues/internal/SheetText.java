package org.codesign.issues.internal;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.codesign.issues.IssueImports;

/**
 * The cells of a file.
 *
 * @param rows without empty ones; the first names the columns
 * @param fault the key of what is wrong with the file as a whole; empty if nothing is
 */
record SheetText(List<Line> rows, String fault) {

  /**
   * @param number as a spreadsheet counts rows, from 1
   */
  record Line(int number, List<String> cells) {}

  static SheetText of(byte[] csv) {
    if (csv.length > IssueImports.MAX_BYTES) {
      return faulty("issue-import.large");
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(csv)).toString();
      return cut(text.startsWith("\uFEFF") ? text.substring(1) : text);
    } catch (CharacterCodingException otherEncoding) {
      return faulty("issue-import.encoding");
    }
  }

  private static SheetText faulty(String key) {
    return new SheetText(List.of(), key);
  }

  private static SheetText cut(String text) {
    List<Line> rows = new ArrayList<>();
    int number = 0;
    try (CsvReader<CsvRecord> records =
        CsvReader.builder()
            .skipEmptyLines(false)
            .allowExtraFields(true)
            .allowMissingFields(true)
            .ofCsvRecord(text)) {
      for (CsvRecord record : records) {
        number++;
        if (!record.getFields().stream().allMatch(String::isBlank)) {
          rows.add(new Line(number, record.getFields()));
        }
        if (rows.size() > IssueImports.MAX_ROWS + 1) {
          return faulty("issue-import.rows");
        }
      }
    } catch (CsvParseException unreadable) {
      return faulty("issue-import.quotes");
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return rows.size() < 2 ? faulty("issue-import.empty") : new SheetText(rows, "");
  }
}
