package org.codesign.issues.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.codesign.issues.IssueColumn;
import org.codesign.issues.IssueMapping;
import org.codesign.privacy.TextGuard;
import org.codesign.shared.CsvText;
import org.codesign.shared.FaultList;
import org.jspecify.annotations.Nullable;

/** The cells of one row, read by what stands in them; what cannot be read becomes a fault. */
final class SheetCells {

  /** As programs write days, and as British spreadsheets do. */
  private static final List<DateTimeFormatter> DAYS =
      List.of(
          DateTimeFormatter.ISO_LOCAL_DATE,
          DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT));

  private static final ZoneId ZONE = ZoneId.of("Europe/London");
  private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
  private static final int NOON = 12;
  private static final Set<String> YES = Set.of("yes", "true", "1", "y");
  private static final Set<String> NO = Set.of("", "no", "false", "0", "n");

  private final CsvText.Row line;
  private final IssueMapping mapping;
  private final FaultList faults;

  SheetCells(CsvText.Row line, IssueMapping mapping, FaultList faults) {
    this.line = line;
    this.mapping = mapping;
    this.faults = faults;
  }

  String text(IssueColumn column) {
    return mapping
        .position(column)
        .filter(it -> it < line.cells().size())
        .map(it -> line.cells().get(it).strip())
        .orElse("");
  }

  void fault(IssueColumn column, String key, Object... parts) {
    faults.add(line.number(), column.heading(), text(column), key, parts);
  }

  /** A text that others read: not too long, and nothing in it tells who a person is. */
  String words(IssueColumn column, int most) {
    String words = text(column);
    if (words.isEmpty() && column.isNeeded()) {
      fault(column, "issue-import.needed");
    }
    if (words.length() > most) {
      fault(column, "issue-import.long", String.valueOf(most));
    }
    String found =
        TextGuard.findings(words).stream()
            .map(it -> faults.text("kind." + it.kind()))
            .distinct()
            .reduce((one, other) -> one + ", " + other)
            .orElse("");
    if (!found.isEmpty()) {
      faults.add(line.number(), column.heading(), "", "issue-import.guarded", found);
    }
    return words;
  }

  /** By its code or by the words on screen. */
  <E extends Enum<E>> E one(IssueColumn column, E[] values, Function<E, String> words, E usual) {
    String text = text(column);
    if (text.isEmpty()) {
      return usual;
    }
    Optional<E> found =
        Stream.of(values)
            .filter(it ->
                it.name().equalsIgnoreCase(text.replace(' ', '_'))
                    || words.apply(it).equalsIgnoreCase(text))
            .findFirst();
    if (found.isEmpty()) {
      fault(
          column, "issue-import.choice", String.join(", ", Stream.of(values).map(words).toList()));
    }
    return found.orElse(usual);
  }

  int severity(int usual) {
    String text = text(IssueColumn.SEVERITY);
    if (text.isEmpty()) {
      return usual;
    }
    if (!text.matches("[0-4]")) {
      fault(IssueColumn.SEVERITY, "report.severity.range");
      return usual;
    }
    return Integer.parseInt(text);
  }

  boolean yes(IssueColumn column) {
    String text = text(column).toLowerCase(Locale.ROOT);
    if (!YES.contains(text) && !NO.contains(text)) {
      fault(column, "issue-import.yes-no");
    }
    return YES.contains(text);
  }

  /** Noon of the day. */
  Instant moment(IssueColumn column, Instant now) {
    String text = text(column);
    if (text.isEmpty()) {
      return now;
    }
    LocalDate day = day(text);
    if (day == null || day.isBefore(EARLIEST)) {
      fault(column, "issue-import.date");
      return now;
    }
    Instant moment = day.atTime(NOON, 0).atZone(ZONE).toInstant();
    if (day.isAfter(now.atZone(ZONE).toLocalDate())) {
      fault(column, "issue-import.future");
    }
    return moment.isAfter(now) ? now : moment;
  }

  private static @Nullable LocalDate day(String text) {
    for (DateTimeFormatter format : DAYS) {
      try {
        return LocalDate.parse(text, format);
      } catch (DateTimeParseException another) {
        continue;
      }
    }
    return null;
  }

  @Nullable BigDecimal number(IssueColumn column) {
    String text = text(column);
    if (text.isEmpty()) {
      return null;
    }
    try {
      BigDecimal number = new BigDecimal(text);
      if (number.signum() >= 0 && number.compareTo(BigDecimal.valueOf(480)) <= 0) {
        return number.setScale(1, RoundingMode.HALF_UP);
      }
    } catch (NumberFormatException noNumber) {
      // told below
    }
    fault(column, "answer.minutes.range");
    return null;
  }
}
