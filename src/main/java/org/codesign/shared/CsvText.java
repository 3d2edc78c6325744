package org.codesign.shared;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A file of comma-separated values in UTF-8, small enough to be held as a whole. Larger ones are
 * read row by row ({@code timing}).
 */
public final class CsvText {

  private static final int MEGABYTE = 1024 * 1024;

  private CsvText() {}

  /**
   * @param number as a spreadsheet counts rows, from 1
   */
  public record Row(int number, List<String> cells) {

    boolean isBlank() {
      return cells.stream().allMatch(String::isBlank);
    }
  }

  /**
   * Without empty rows; the first names the columns, and at least one follows. None where the file
   * as a whole is at fault.
   *
   * @param mostBytes whole megabytes
   * @param mostRows besides the headings
   */
  public static List<Row> read(byte[] csv, int mostBytes, int mostRows, FaultList faults) {
    if (csv.length > mostBytes) {
      faults.add(0, "", "", "sheet.large", mostBytes / MEGABYTE);
      return List.of();
    }
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(csv);
    CharBuffer text = CharBuffer.allocate(csv.length);
    if (decoder.decode(in, text, true).isError()) {
      faults.add(lineAt(csv, in.position()), "", "", "sheet.encoding");
      return List.of();
    }
    return rows(withoutMark(text.flip().toString()), mostRows, faults);
  }

  private static int lineAt(byte[] csv, int position) {
    int line = 1;
    for (int i = 0; i < position; i++) {
      line += csv[i] == '\n' ? 1 : 0;
    }
    return line;
  }

  private static String withoutMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static List<Row> rows(String text, int mostRows, FaultList faults) {
    List<Row> rows = new ArrayList<>();
    int number = 0;
    try (CsvReader<CsvRecord> records =
        CsvReader.builder()
            .skipEmptyLines(false)
            .allowExtraFields(true)
            .allowMissingFields(true)
            .allowExtraCharsAfterClosingQuote(false)
            .allowUnclosedQuote(false)
            .ofCsvRecord(text)) {
      for (CsvRecord record : records) {
        number++;
        Row row = new Row(number, record.getFields());
        if (!row.isBlank()) {
          rows.add(row);
        }
        if (rows.size() > mostRows + 1) {
          faults.add(0, "", "", "sheet.rows", mostRows);
          return List.of();
        }
      }
    } catch (CsvParseException unreadable) {
      faults.add(number + 1, "", "", "sheet.quotes");
      return List.of();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    if (rows.size() < 2) {
      faults.add(0, "", "", "sheet.empty");
      return List.of();
    }
    return rows;
  }
}
