package org.codesign.timing.internal;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.codesign.shared.Minutes;
import org.codesign.timing.Days;
import org.codesign.timing.EntryMode;
import org.codesign.timing.SheetColumn;
import org.codesign.timing.SheetMapping;
import org.codesign.timing.TimeEntry;
import org.codesign.timing.TypedDuration;
import org.codesign.timing.internal.BulkEntries.ImportedEntry;
import org.codesign.timing.internal.SheetMoments.StartTime;
import org.codesign.timing.internal.SheetNames.Named;
import org.jspecify.annotations.Nullable;

/** Reads the cells of a row by the rules of the log. */
final class SheetCells {

  /** As for entries that are logged one by one. */
  private static final LocalDate EARLIEST = LocalDate.of(2020, 1, 1);

  private static final Duration LEEWAY = Duration.ofMinutes(2);
  private static final int REMEMBERED = 10_000;
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.UK);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm z", Locale.UK).withZone(Days.ZONE);

  private final SheetMapping mapping;
  private final SheetNames names;
  private final DayTotals totals;
  private final Instant now;
  private final SheetMoments moments = new SheetMoments();
  private final Map<String, Optional<Minutes>> durations = new HashMap<>();

  SheetCells(SheetMapping mapping, SheetNames names, DayTotals totals, Clock clock) {
    this.mapping = mapping;
    this.names = names;
    this.totals = totals;
    this.now = clock.instant();
  }

  /**
   * @param echo whether somebody will look at how the cells are read
   */
  SheetRow read(int number, CsvRecord record, boolean echo) {
    SheetRow row = new SheetRow(number);
    String dayText = text(record, SheetColumn.DAY);
    String startText = text(record, SheetColumn.START);
    int gap = startText.isEmpty() ? timeWithin(dayText) : -1;
    LocalDate day = day(gap < 0 ? dayText : dayText.substring(0, gap), row);
    StartTime start = start(gap < 0 ? startText : dayText.substring(gap + 1), row);
    BigDecimal minutes = minutes(text(record, SheetColumn.DURATION), row);
    Named system = system(text(record, SheetColumn.SYSTEM), row);
    Named task = task(text(record, SheetColumn.TASK), row);
    EntryMode mode = mode(text(record, SheetColumn.MODE), row);
    if (row.isSound() && day != null && minutes != null && system != null && mode != null) {
      Instant startedAt = startedAt(day, start, minutes, row);
      row.entry =
          new ImportedEntry(
              startedAt, day, minutes, system.id(), task == null ? null : task.id(), mode, now);
    }
    if (echo) {
      echo(row, day, minutes, system, task, mode);
    }
    return row;
  }

  private String text(CsvRecord record, SheetColumn column) {
    Integer position = mapping.position(column);
    return position == null || position >= record.getFieldCount()
        ? ""
        : record.getField(position).strip();
  }

  /** Where the time begins in {@code 2026-03-02T09:30} or {@code 02/03/2026 09:30}; else -1. */
  private static int timeWithin(String dayText) {
    int gap = Math.max(dayText.indexOf('T'), dayText.lastIndexOf(' '));
    return gap > 0 && dayText.indexOf(':', gap) > 0 ? gap : -1;
  }

  private @Nullable LocalDate day(String text, SheetRow row) {
    LocalDate day = moments.day(text).orElse(null);
    if (day == null) {
      row.fault(SheetColumn.DAY, "timing.import.day");
    } else if (day.isBefore(EARLIEST)) {
      row.fault(SheetColumn.DAY, "timing.moment.early");
    } else if (Days.startOf(day).isAfter(now)) {
      row.fault(SheetColumn.DAY, "timing.import.future");
    }
    return day;
  }

  private static @Nullable StartTime start(String text, SheetRow row) {
    if (text.isEmpty()) {
      return null;
    }
    StartTime start = SheetMoments.time(text).orElse(null);
    if (start == null) {
      row.fault(SheetColumn.START, "timing.import.time");
    }
    return start;
  }

  private @Nullable BigDecimal minutes(String text, SheetRow row) {
    Minutes minutes = duration(text).orElse(null);
    if (minutes == null) {
      row.fault(SheetColumn.DURATION, "timing.import.duration");
      return null;
    }
    if (minutes.compareTo(Minutes.NONE) == 0) {
      row.fault(SheetColumn.DURATION, "timing.import.nothing");
    } else if (minutes.isLongerThan(TimeEntry.LONGEST)) {
      row.fault(SheetColumn.DURATION, "timing.import.long");
    } else if (minutes.isLongerThan(TimeEntry.LONGEST_UNASKED) && !mapping.longIsRight()) {
      row.fault(SheetColumn.DURATION, "timing.import.confirm");
    }
    return minutes.value();
  }

  private Optional<Minutes> duration(String text) {
    Optional<Minutes> known = durations.get(text);
    if (known == null) {
      known = TypedDuration.read(text, mapping.bareNumber());
      if (durations.size() < REMEMBERED) {
        durations.put(text, known);
      }
    }
    return known;
  }

  private @Nullable Named system(String text, SheetRow row) {
    Named system = names.system(text).orElse(null);
    if (system == null) {
      row.fault(
          SheetColumn.SYSTEM,
          text.isEmpty() ? "timing.import.system.none" : "timing.import.system");
    }
    return system;
  }

  private @Nullable Named task(String text, SheetRow row) {
    Named task = text.isEmpty() ? null : names.task(text).orElse(null);
    if (task == null && !text.isEmpty()) {
      row.fault(SheetColumn.TASK, "timing.import.task");
    }
    return task;
  }

  private @Nullable EntryMode mode(String text, SheetRow row) {
    EntryMode mode = names.mode(text).orElse(null);
    if (mode == null) {
      row.fault(SheetColumn.MODE, "timing.import.mode");
    }
    return mode;
  }

  private Instant startedAt(
      LocalDate day, @Nullable StartTime start, BigDecimal minutes, SheetRow row) {
    Optional<Instant> said =
        start == null ? Optional.of(totals.placeFor(day, minutes, now)) : start.on(day);
    if (said.isEmpty()) {
      row.fault(SheetColumn.START, "timing.import.gap");
    }
    Instant startedAt = said.orElse(Instant.EPOCH);
    if (startedAt.plus(DayTotals.durationOf(minutes)).isAfter(now.plus(LEEWAY))) {
      row.fault(SheetColumn.DURATION, "timing.import.future");
    }
    if (!totals.hasRoomFor(day, minutes)) {
      row.fault(SheetColumn.DURATION, "timing.day.full");
    }
    return startedAt;
  }

  private static void echo(
      SheetRow row,
      @Nullable LocalDate day,
      @Nullable BigDecimal minutes,
      @Nullable Named system,
      @Nullable Named task,
      @Nullable EntryMode mode) {
    put(row, SheetColumn.DAY, day == null ? null : DAY.format(day));
    put(row, SheetColumn.START, row.entry == null ? null : TIME.format(row.entry.startedAt()));
    put(row, SheetColumn.DURATION, minutes == null ? null : echo(minutes));
    put(row, SheetColumn.SYSTEM, system == null ? null : system.name());
    put(row, SheetColumn.TASK, task == null ? null : task.name());
    put(row, SheetColumn.MODE, mode == null ? null : mode.name());
  }

  private static void put(SheetRow row, SheetColumn column, @Nullable String text) {
    if (text != null && !row.faults.containsKey(column)) {
      row.read.put(column, text);
    }
  }

  private static String echo(BigDecimal minutes) {
    BigDecimal plain = minutes.stripTrailingZeros();
    return plain.scale() > 0 ? plain.toPlainString() + " min" : new Minutes(minutes).text();
  }
}
