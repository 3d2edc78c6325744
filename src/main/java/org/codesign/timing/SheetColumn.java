package org.codesign.timing;

import static java.util.stream.Collectors.joining;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a time sheet says of an entry. */
public enum SheetColumn {
  DAY(true, "date", "day", "on", "work date"),
  START(false, "start", "start time", "started", "started at", "from", "begin"),
  DURATION(
      true,
      "duration",
      "minutes",
      "mins",
      "hours",
      "hrs",
      "duration (minutes)",
      "duration (hours)",
      "time spent",
      "how long"),
  SYSTEM(true, "system", "system name", "application", "record system"),
  TASK(false, "task", "task name", "work", "activity"),
  MODE(false, "entry mode", "mode", "how", "how entered");

  private final boolean needed;
  private final Set<String> headings;

  SheetColumn(boolean needed, String... headings) {
    this.needed = needed;
    this.headings = Set.of(headings);
  }

  /** Whether no entry can do without it. */
  public boolean isNeeded() {
    return needed;
  }

  /** As the API and the template name it. */
  public String label() {
    return this == MODE ? "entry mode" : this == DAY ? "date" : name().toLowerCase(Locale.ROOT);
  }

  /** The column that people head like this. */
  public static Optional<SheetColumn> headed(String heading) {
    String plain = heading.strip().toLowerCase(Locale.ROOT).replace('_', ' ');
    return Stream.of(values()).filter(it -> it.headings.contains(plain)).findFirst();
  }

  /** A sheet with headings only, marked so that spreadsheets keep it in UTF-8. */
  public static String template() {
    return Stream.of(values()).map(SheetColumn::label).collect(joining(",", "\uFEFF", "\r\n"));
  }
}
