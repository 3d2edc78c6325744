package org.codesign.timing.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.UUID;
import org.codesign.identity.Actor;
import org.codesign.shared.Invalid;
import org.codesign.timing.EntryId;
import org.codesign.timing.Starting;
import org.codesign.timing.Stopping;
import org.codesign.timing.TimeLog;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The timer; one runs at most. */
@RestController
@RequestMapping("/api/v1/timer")
@Tag(name = "Time")
class TimerApi {

  private final TimeLog log;

  TimerApi(TimeLog log) {
    this.log = log;
  }

  @PutMapping("/{id}")
  @Operation(summary = "Start a timer; one that runs is stopped at that moment and returned")
  TimerState start(Actor actor, @PathVariable UUID id, @RequestBody TimerRequest request) {
    return switch (log.start(actor, new EntryId(id), request.form())) {
      case Starting.Started it -> new TimerState(TimerJson.of(it.running()), null);
      case Starting.Switched it ->
          new TimerState(TimerJson.of(it.running()), EntryJson.of(it.ended()));
      case Starting.EndedSince it ->
          new TimerState(TimerJson.ofNullable(it.running()), EntryJson.ofNullable(it.ended()));
      case Starting.Differs it ->
          throw new Differing(TimerJson.of(it.kept()), TimerJson.of(it.offered()));
      case Starting.StillRunning it -> throw refusal(it.why(), "startedAt");
    };
  }

  @PostMapping("/{id}/stop")
  @Operation(summary = "Stop this timer; stopped before, it answers with its entry as it is")
  EntryJson stop(Actor actor, @PathVariable UUID id, @RequestBody StopRequest request) {
    if (request.at() == null) {
      throw new Invalid("at", "timing.stop.when");
    }
    boolean confirmed = Boolean.TRUE.equals(request.confirmed());
    return switch (log.stop(actor, new EntryId(id), request.at(), confirmed)) {
      case Stopping.Stopped it -> EntryJson.of(it.entry());
      case Stopping.GoesOn why -> throw refusal(why, "at");
    };
  }

  private static Invalid refusal(Stopping.GoesOn why, String field) {
    return switch (why) {
      case Stopping.BeforeItStarted it -> new Invalid(field, "timing.stop.backwards");
      case Stopping.MustBeConfirmed it -> new Invalid("confirmed", "timing.minutes.confirm");
      case Stopping.TooLong it -> new Invalid(field, "timing.minutes.long");
    };
  }

  /**
   * @param running what runs now
   * @param ended what it took over from; or, if this very timer was started before, what it became
   */
  record TimerState(@Nullable TimerJson running, @Nullable EntryJson ended) {}

  /**
   * @param at not before the timer started, not in the future
   * @param confirmed more than four hours are right
   */
  record StopRequest(@Nullable Instant at, @Nullable Boolean confirmed) {}
}
