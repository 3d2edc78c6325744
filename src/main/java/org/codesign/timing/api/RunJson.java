package org.codesign.timing.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.codesign.catalogue.ScreenId;
import org.codesign.catalogue.StepId;
import org.codesign.catalogue.SystemId;
import org.codesign.timing.Interruption;
import org.codesign.timing.Lap;
import org.codesign.timing.StepPlace;
import org.codesign.timing.WorkflowRun;
import org.jspecify.annotations.Nullable;

/**
 * A run.
 *
 * @param finishedAt null while it goes on
 * @param laps in the order in which they came
 */
record RunJson(
    UUID id,
    UUID task,
    Instant startedAt,
    @Nullable Instant finishedAt,
    List<LapJson> laps,
    String note,
    int noteVersion) {

  static RunJson of(WorkflowRun run) {
    return new RunJson(
        run.id().value(),
        run.task().value(),
        run.startedAt(),
        run.finishedAt(),
        run.laps().stream().map(LapJson::of).toList(),
        run.note(),
        run.version());
  }

  /**
   * A stretch of it.
   *
   * @param step null where {@code named} says it, and for the task as a whole
   * @param interruption null while working
   */
  record LapJson(
      UUID id,
      Instant startedAt,
      @Nullable Instant endedAt,
      @Nullable UUID step,
      String named,
      @Nullable UUID system,
      @Nullable UUID screen,
      @Nullable Interruption interruption,
      boolean keyedAgain,
      boolean waiting) {

    static LapJson of(Lap lap) {
      StepPlace doing = lap.doing();
      return new LapJson(
          lap.id().value(),
          lap.startedAt(),
          lap.endedAt(),
          Optional.ofNullable(doing.step()).map(StepId::value).orElse(null),
          doing.named(),
          Optional.ofNullable(doing.system()).map(SystemId::value).orElse(null),
          Optional.ofNullable(doing.screen()).map(ScreenId::value).orElse(null),
          lap.interruption(),
          lap.keyedAgain(),
          lap.waiting());
    }
  }
}
