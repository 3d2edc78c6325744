package org.codesign.timing;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.codesign.shared.Minutes;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a run: work at a step, or an interruption of it.
 *
 * @param endedAt null for the one that goes on
 * @param doing while interrupted: what goes on afterwards
 * @param interruption null while working
 * @param keyedAgain the same information was entered before, in another system
 * @param waiting mostly waiting for the system
 */
public record Lap(
    LapId id,
    Instant startedAt,
    @Nullable Instant endedAt,
    StepPlace doing,
    @Nullable Interruption interruption,
    boolean keyedAgain,
    boolean waiting) {

  public boolean isWork() {
    return interruption == null;
  }

  /** Work at a screen: what a time entry is about. */
  public boolean isDataEntry() {
    return isWork() && doing.system() != null;
  }

  /**
   * @param now what counts as its end while it goes on
   */
  public Duration lasted(Instant now) {
    Instant end = endedAt == null ? now : endedAt;
    return end.isBefore(startedAt) ? Duration.ZERO : Duration.between(startedAt, end);
  }

  public Minutes minutes(Instant now) {
    return Minutes.of(lasted(now));
  }

  /** Whether a press asks for what is there already. */
  boolean isAlready(LapForm form) {
    return doing.equals(form.doing()) && interruption == form.interruption();
  }

  /** Whether a press only adds at which system this is; the time before belongs to it too. */
  boolean isPlacedBy(LapForm form) {
    return isWork()
        && form.interruption() == null
        && doing.system() == null
        && doing.isSameStepAs(form.doing())
        && Objects.nonNull(form.doing().system());
  }
}
