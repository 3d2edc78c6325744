package org.codesign.timing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.codesign.catalogue.SystemId;
import org.codesign.shared.Minutes;
import org.codesign.timing.Stopping.BeforeItStarted;
import org.codesign.timing.Stopping.MustBeConfirmed;
import org.codesign.timing.Stopping.Stopped;
import org.codesign.timing.Stopping.TooLong;
import org.junit.jupiter.api.Test;

class RunningEntryTest {

  private static final Instant TEN = Instant.parse("2026-11-20T10:00:00Z");
  private static final Work WORK = Work.of(new SystemId(UUID.randomUUID()), null, EntryMode.DIRECT);

  private final RunningEntry timer = new RunningEntry(EntryId.next(), Source.TIMER, TEN, WORK, 1);

  @Test
  void stoppedItBecomesAnEntryOfTheSameId() {
    assertThat(timer.stop(after(Duration.ofMinutes(25)), false))
        .isEqualTo(
            new Stopped(
                LoggedEntry.first(
                    new TimeEntry(timer.id(), Source.TIMER, TEN, Minutes.of(25), WORK))));
  }

  @Test
  void secondsCount() {
    Stopping stopping = timer.stop(after(Duration.ofSeconds(90)), false);
    assertThat(((Stopped) stopping).entry().entry().minutes().value()).isEqualByComparingTo("1.5");
  }

  @Test
  void aTapCorrectedAtOnceStillLeavesItsEntry() {
    assertThat(timer.stop(TEN, false)).isInstanceOf(Stopped.class);
  }

  @Test
  void itCannotStopBeforeItStarted() {
    assertThat(timer.stop(TEN.minusMillis(1), false)).isEqualTo(new BeforeItStarted(TEN));
  }

  @Test
  void fourHoursAreTakenAndMoreIsAskedAbout() {
    assertThat(timer.stop(after(Duration.ofHours(4)), false)).isInstanceOf(Stopped.class);
    assertThat(timer.stop(after(Duration.ofMinutes(241)), false))
        .isEqualTo(new MustBeConfirmed(Minutes.of(241)));
    assertThat(timer.stop(after(Duration.ofMinutes(241)), true)).isInstanceOf(Stopped.class);
  }

  @Test
  void overSixteenHoursNoConfirmationHelps() {
    assertThat(timer.stop(after(Duration.ofHours(16)), true)).isInstanceOf(Stopped.class);
    assertThat(timer.stop(after(Duration.ofMinutes(961)), true))
        .isEqualTo(new TooLong(Minutes.of(961)));
  }

  private static Instant after(Duration duration) {
    return TEN.plus(duration);
  }
}
