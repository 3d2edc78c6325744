package org.codesign.catalogue.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.codesign.catalogue.CatalogueImport;
import org.codesign.shared.CsvText;

/** A table as somebody sent it, cut into rows by the names of its columns. */
final class Sheet {

  private final SheetFaults faults;
  private final List<String> columns;

  private Sheet(List<String> columns, SheetFaults faults) {
    this.columns = columns;
    this.faults = faults;
  }

  /** The rows; none where the file as a whole is at fault. */
  static List<SheetRow> read(byte[] csv, List<String> columns, SheetFaults faults) {
    List<CsvText.Row> rows =
        CsvText.read(csv, CatalogueImport.MAX_BYTES, CatalogueImport.MAX_ROWS, faults.all());
    return rows.isEmpty() ? List.of() : new Sheet(columns, faults).rows(rows);
  }

  private List<SheetRow> rows(List<CsvText.Row> rows) {
    List<String> header = header(rows.getFirst());
    return faults.areAny() ? List.of() : rows.stream().skip(1).map(it -> row(header, it)).toList();
  }

  private List<String> header(CsvText.Row first) {
    List<String> names =
        first.cells().stream()
            .map(name -> name.strip().toLowerCase(Locale.ROOT).replace('_', ' '))
            .toList();
    for (String column : columns) {
      if (names.stream().filter(column::equals).count() != 1) {
        faults.ofRow(first.number(), column, "import.column.missing");
      }
    }
    names.stream()
        .filter(name -> !name.isEmpty() && !columns.contains(name))
        .forEach(name -> faults.ofRow(first.number(), name, "import.column.unknown"));
    return names;
  }

  private SheetRow row(List<String> header, CsvText.Row line) {
    Map<String, String> cells = new LinkedHashMap<>();
    for (int i = 0; i < header.size(); i++) {
      cells.put(header.get(i), i < line.cells().size() ? line.cells().get(i) : "");
    }
    SheetRow row = new SheetRow(line.number(), cells, faults);
    if (line.cells().stream().skip(header.size()).anyMatch(cell -> !cell.isBlank())) {
      faults.ofRow(line.number(), "", "import.row.long");
    }
    return row;
  }
}
