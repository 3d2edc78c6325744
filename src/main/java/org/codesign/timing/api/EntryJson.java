package org.codesign.timing.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.codesign.timing.LoggedEntry;
import org.codesign.timing.Source;
import org.codesign.timing.TimeEntry;
import org.jspecify.annotations.Nullable;

/**
 * A time entry as the API says it.
 *
 * @param day the day it counts to
 * @param minutes to the hundredth
 * @param version what a change of it says it replaces
 * @param deleted no longer in the log
 */
record EntryJson(
    UUID id,
    Source source,
    Instant startedAt,
    LocalDate day,
    BigDecimal minutes,
    @JsonUnwrapped WorkJson work,
    int version,
    boolean deleted) {

  static EntryJson of(LoggedEntry logged) {
    return of(logged.entry(), logged.version(), logged.deleted());
  }

  static EntryJson of(TimeEntry entry, int version, boolean deleted) {
    return new EntryJson(
        entry.id().value(),
        entry.source(),
        entry.startedAt(),
        entry.day(),
        entry.minutes().value(),
        WorkJson.of(entry.work()),
        version,
        deleted);
  }

  static @Nullable EntryJson ofNullable(@Nullable LoggedEntry entry) {
    return entry == null ? null : of(entry);
  }
}
