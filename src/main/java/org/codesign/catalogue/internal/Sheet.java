package org.codesign.catalogue.internal;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.codesign.catalogue.CatalogueImport;

/** A table as somebody sent it: decoded, counted and cut into rows by the names of its columns. */
final class Sheet {

  private final SheetFaults faults;
  private final List<String> columns;
  private final List<SheetRow> rows = new ArrayList<>();

  private Sheet(List<String> columns, SheetFaults faults) {
    this.columns = columns;
    this.faults = faults;
  }

  /** The rows; none where the file as a whole is at fault. */
  static List<SheetRow> read(byte[] csv, List<String> columns, SheetFaults faults) {
    Sheet sheet = new Sheet(columns, faults);
    if (csv.length > CatalogueImport.MAX_BYTES) {
      faults.ofFile("import.file.large");
    } else {
      sheet.decode(csv);
    }
    return sheet.rows;
  }

  private void decode(byte[] csv) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(csv);
    CharBuffer text = CharBuffer.allocate(csv.length);
    if (decoder.decode(in, text, true).isError()) {
      faults.ofRow(lineAt(csv, in.position()), "", "import.file.encoding");
    } else {
      cut(withoutMark(text.flip().toString()));
    }
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

  private void cut(String text) {
    try (CsvReader<CsvRecord> records =
        CsvReader.builder()
            .skipEmptyLines(false)
            .allowExtraFields(true)
            .allowMissingFields(true)
            .allowExtraCharsAfterClosingQuote(false)
            .allowUnclosedQuote(false)
            .ofCsvRecord(text)) {
      if (!takeRows(records.iterator())) {
        rows.clear();
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** Whether the file as a whole can be read. */
  private boolean takeRows(Iterator<CsvRecord> records) {
    int number = 0;
    try {
      List<String> header = List.of();
      while (records.hasNext()) {
        CsvRecord record = records.next();
        number++;
        if (number == 1) {
          header = header(record);
        } else if (!isBlank(record)) {
          rows.add(row(number, header, record));
        }
        if (number == 1 && faults.areAny() || rows.size() > CatalogueImport.MAX_ROWS) {
          break;
        }
      }
    } catch (CsvParseException unreadable) {
      faults.ofRow(number + 1, "", "import.row.quotes");
      return false;
    }
    return isOfBearableLength();
  }

  private boolean isOfBearableLength() {
    if (rows.size() > CatalogueImport.MAX_ROWS) {
      faults.ofFile("import.file.rows");
      return false;
    }
    if (rows.isEmpty() && !faults.areAny()) {
      faults.ofFile("import.file.empty");
    }
    return true;
  }

  private List<String> header(CsvRecord record) {
    List<String> names =
        record.getFields().stream()
            .map(name -> name.strip().toLowerCase(Locale.ROOT).replace('_', ' '))
            .toList();
    for (String column : columns) {
      if (names.stream().filter(column::equals).count() != 1) {
        faults.ofRow(1, column, "import.column.missing");
      }
    }
    names.stream()
        .filter(name -> !name.isEmpty() && !columns.contains(name))
        .forEach(name -> faults.ofRow(1, name, "import.column.unknown"));
    return names;
  }

  private static boolean isBlank(CsvRecord record) {
    return record.getFields().stream().allMatch(String::isBlank);
  }

  private SheetRow row(int number, List<String> header, CsvRecord record) {
    Map<String, String> cells = new LinkedHashMap<>();
    for (int i = 0; i < header.size(); i++) {
      cells.put(header.get(i), i < record.getFieldCount() ? record.getField(i) : "");
    }
    SheetRow row = new SheetRow(number, cells, faults);
    if (record.getFields().stream().skip(header.size()).anyMatch(cell -> !cell.isBlank())) {
      faults.ofRow(number, "", "import.row.long");
    }
    return row;
  }
}
