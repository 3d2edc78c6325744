package org.codesign.timing.internal;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.codesign.timing.Days;
import org.codesign.timing.TimeEntry;

/**
 * What the days of one person add up to, and where in the day an entry without a start goes: one
 * after the other from nine o'clock, or from midnight where that would leave the day or the past.
 */
final class DayTotals {

  private final Map<LocalDate, BigDecimal> all;
  private final Map<LocalDate, BigDecimal> withoutStart = new HashMap<>();

  DayTotals(Map<LocalDate, BigDecimal> logged) {
    this.all = new HashMap<>(logged);
  }

  /** Counts it in, and tells whether the day can hold it. */
  boolean hasRoomFor(LocalDate day, BigDecimal minutes) {
    return all.merge(day, minutes, BigDecimal::add).compareTo(TimeEntry.LONGEST_DAY.value()) <= 0;
  }

  Instant placeFor(LocalDate day, BigDecimal minutes, Instant now) {
    BigDecimal before = withoutStart.getOrDefault(day, BigDecimal.ZERO);
    withoutStart.put(day, before.add(minutes));
    Instant midnight = Days.startOf(day);
    Instant end = Days.startOf(day.plusDays(1));
    Duration offset = durationOf(before);
    Instant wanted = day.atTime(9, 0).atZone(Days.ZONE).toInstant().plus(offset);
    Instant wantedEnd = wanted.plus(durationOf(minutes));
    if (!wantedEnd.isAfter(end) && !wantedEnd.isAfter(now)) {
      return wanted;
    }
    Instant early = midnight.plus(offset);
    return early.isBefore(end) ? early : midnight;
  }

  static Duration durationOf(BigDecimal minutes) {
    return Duration.ofMillis(minutes.multiply(BigDecimal.valueOf(60_000)).longValue());
  }
}
