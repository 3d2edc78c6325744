package org.codesign.timing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.codesign.catalogue.SystemId;
import org.codesign.shared.Minutes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeEntryTest {

  @Test
  void sixteenHoursAreTheLimit() {
    assertThat(entry("2026-11-20T06:00:00Z", 960).minutes()).isEqualTo(TimeEntry.LONGEST);
    assertThatIllegalArgumentException().isThrownBy(() -> entry("2026-11-20T06:00:00Z", 961));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-07-01T22:59:59Z, 2026-07-01", // one second to midnight in summer
    "2026-07-01T23:00:00Z, 2026-07-02",
    "2026-11-20T23:59:59Z, 2026-11-20",
    "2026-11-21T00:00:00Z, 2026-11-21",
    "2026-10-25T00:30:00Z, 2026-10-25", // 01:30 for the first time
    "2026-10-25T01:30:00Z, 2026-10-25", // 01:30 for the second time
    "2026-03-29T01:30:00Z, 2026-03-29" // 02:30, as there is no 01:30
  })
  void countsToTheDayOnWhichItBeganInEngland(String startedAt, LocalDate day) {
    assertThat(entry(startedAt, 90).day()).isEqualTo(day);
  }

  @Test
  void lastsAsLongAsItLastedThroughAClockChange() {
    assertThat(entry("2026-10-25T00:30:00Z", 60).endedAt()).isEqualTo("2026-10-25T01:30:00Z");
  }

  @Test
  void momentsAreKeptAsTheDatabaseKeepsThem() {
    assertThat(entry("2026-11-20T10:00:00.123456789Z", 1))
        .extracting(TimeEntry::startedAt)
        .isEqualTo(Instant.parse("2026-11-20T10:00:00.123456Z"));
  }

  private static TimeEntry entry(String startedAt, int minutes) {
    return new TimeEntry(
        EntryId.next(),
        Source.DURATION,
        Instant.parse(startedAt),
        Minutes.of(minutes),
        Work.of(new SystemId(UUID.randomUUID()), null, EntryMode.DIRECT));
  }
}
