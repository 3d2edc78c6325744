package org.codesign.catalogue.internal;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.codesign.privacy.TextGuard;
import org.jspecify.annotations.Nullable;

/**
 * A row of a table; what cannot be read becomes a fault of its cell and null.
 *
 * @param number as a spreadsheet counts rows, the header being 1
 */
record SheetRow(int number, Map<String, String> cells, SheetFaults faults) {

  /** As programs write days, and as British spreadsheets do. */
  private static final List<DateTimeFormatter> DAYS =
      List.of(
          DateTimeFormatter.ISO_LOCAL_DATE,
          DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT));

  private static final Set<String> YES = Set.of("yes", "true", "1", "y");
  private static final Set<String> NO = Set.of("", "no", "false", "0", "n");

  String text(String column) {
    return cells.getOrDefault(column, "").strip();
  }

  /** A text that people read. What may tell who somebody is becomes a fault, which repeats none. */
  String words(String column) {
    String text = text(column);
    String found =
        TextGuard.findings(text).stream()
            .map(it -> faults.text("kind." + it.kind()))
            .distinct()
            .collect(joining(", "));
    if (!found.isEmpty()) {
      faults.ofCell(number, column, "", faults.text("import.guarded", found));
    }
    return text;
  }

  void fault(String column, String key, Object... parts) {
    refuse(column, faults.text(key, parts));
  }

  void refuse(String column, String advice) {
    faults.ofCell(number, column, text(column), advice);
  }

  /** What the names stand for, as the database compares names. */
  <T> @Nullable T find(String column, Map<String, T> byName, String unknown) {
    T found = byName.get(Names.key(text(column)));
    if (found == null) {
      fault(column, unknown);
    }
    return found;
  }

  @Nullable LocalDate day(String column) {
    String text = text(column);
    if (text.isEmpty()) {
      return null;
    }
    for (DateTimeFormatter format : DAYS) {
      try {
        LocalDate day = LocalDate.parse(text, format);
        if (!Days.makesSense(day)) {
          fault(column, Days.ODD);
        }
        return day;
      } catch (DateTimeParseException another) {
        continue;
      }
    }
    fault(column, "import.day");
    return null;
  }

  @Nullable Integer count(String column) {
    String text = text(column).replace(",", "");
    if (text.isEmpty()) {
      return null;
    }
    try {
      return Integer.valueOf(text);
    } catch (NumberFormatException noNumber) {
      fault(column, "import.number");
      return null;
    }
  }

  boolean yes(String column) {
    String text = text(column).toLowerCase(Locale.ROOT);
    if (!YES.contains(text) && !NO.contains(text)) {
      fault(column, "import.yes-no");
    }
    return YES.contains(text);
  }
}
