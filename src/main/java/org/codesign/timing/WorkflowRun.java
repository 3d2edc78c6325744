package org.codesign.timing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.codesign.catalogue.TaskId;
import org.jspecify.annotations.Nullable;

/**
 * One piece of work, step by step.
 *
 * @param finishedAt null while it goes on
 * @param laps in the order in which they came, without gaps; at least one
 * @param note for oneself
 * @param version of the note
 */
public record WorkflowRun(
    RunId id,
    TaskId task,
    Instant startedAt,
    @Nullable Instant finishedAt,
    List<Lap> laps,
    String note,
    int version) {

  public WorkflowRun {
    laps = List.copyOf(laps);
  }

  public boolean isRunning() {
    return finishedAt == null;
  }

  /** The lap that goes on, or was the last. */
  public Lap current() {
    return laps.getLast();
  }

  /**
   * @param now what counts as its end while it goes on
   */
  public Duration lasted(Instant now) {
    return Duration.between(startedAt, finishedAt == null ? now : finishedAt);
  }

  boolean has(LapId lap) {
    return laps.stream().anyMatch(it -> it.id().equals(lap));
  }

  boolean goesOnWith(LapId lap) {
    return isRunning() && current().id().equals(lap);
  }
}
