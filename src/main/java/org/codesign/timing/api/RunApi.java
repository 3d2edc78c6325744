package org.codesign.timing.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.codesign.catalogue.TaskId;
import org.codesign.identity.Actor;
import org.codesign.shared.Cursor;
import org.codesign.shared.Invalid;
import org.codesign.shared.Page;
import org.codesign.timing.LapId;
import org.codesign.timing.Lapping;
import org.codesign.timing.Lapping.Lapped;
import org.codesign.timing.Lapping.WentOnElsewhere;
import org.codesign.timing.RunId;
import org.codesign.timing.RunListItem;
import org.codesign.timing.RunStarting.AnotherRuns;
import org.codesign.timing.RunStarting.Started;
import org.codesign.timing.WorkflowRuns;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One's own workflow runs. */
@RestController
@RequestMapping("/api/v1/workflow-runs")
@Tag(name = "Time")
class RunApi {

  private final WorkflowRuns runs;

  RunApi(WorkflowRuns runs) {
    this.runs = runs;
  }

  @GetMapping
  @Operation(summary = "One's own finished runs, newest first, 20 a page, and the open one")
  RunList list(Actor actor, @RequestParam(required = false) @Nullable String cursor) {
    Page<RunListItem> page = runs.finished(actor, cursor == null ? null : Cursor.parse(cursor));
    return new RunList(
        runs.running(actor).map(RunJson::of).orElse(null),
        page.items().stream().map(Finished::of).toList(),
        page.next().map(Cursor::text).orElse(null));
  }

  @GetMapping("/{id}")
  @Operation(summary = "One of one's own runs with its laps")
  RunJson get(Actor actor, @PathVariable UUID id) {
    return RunJson.of(runs.run(actor, new RunId(id)));
  }

  @PutMapping("/{id}")
  @Operation(
      summary = "Start a run; the same again has no effect, a second open one is a conflict",
      description = "The first lap has the run's id. Moments are the server's.")
  ResponseEntity<RunJson> start(
      Actor actor, @PathVariable UUID id, @RequestBody StartRequest request) {
    if (request.task() == null) {
      throw new Invalid("task", "runs.task.unknown");
    }
    return switch (runs.start(actor, new RunId(id), new TaskId(request.task()))) {
      case Started it -> ResponseEntity.ok(RunJson.of(it.run()));
      case AnotherRuns it ->
          ResponseEntity.status(HttpStatus.CONFLICT).body(RunJson.of(it.running()));
    };
  }

  @PutMapping("/{id}/laps/{lap}")
  @Operation(
      summary = "Go on to another step, screen or interruption; 409 with the run if overtaken")
  ResponseEntity<RunJson> lap(
      Actor actor, @PathVariable UUID id, @PathVariable UUID lap, @RequestBody LapRequest request) {
    return answer(runs.lap(actor, new RunId(id), request.form(lap)));
  }

  @PostMapping("/{id}/finish")
  @Operation(summary = "Finish a run, now or when it really ended; 409 with the run if overtaken")
  ResponseEntity<RunJson> finish(
      Actor actor, @PathVariable UUID id, @RequestBody FinishRequest request) {
    if (request.after() == null) {
      throw new Invalid("after", "runs.after.needed");
    }
    return answer(runs.finish(actor, new RunId(id), new LapId(request.after()), request.at()));
  }

  private static ResponseEntity<RunJson> answer(Lapping lapping) {
    return switch (lapping) {
      case Lapped it -> ResponseEntity.ok(RunJson.of(it.run()));
      case WentOnElsewhere it ->
          ResponseEntity.status(HttpStatus.CONFLICT).body(RunJson.of(it.run()));
    };
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Take a run away")
  void delete(Actor actor, @PathVariable UUID id) {
    runs.delete(actor, new RunId(id));
  }

  /**
   * @param running the open one, if any
   * @param next what to ask the next page with; null at the end
   */
  record RunList(@Nullable RunJson running, List<Finished> items, @Nullable String next) {}

  /**
   * @param minutes from start to finish
   * @param interrupted of those
   */
  record Finished(
      UUID id, UUID task, Instant startedAt, BigDecimal minutes, BigDecimal interrupted, int laps) {

    static Finished of(RunListItem run) {
      return new Finished(
          run.id().value(),
          run.task().value(),
          run.startedAt(),
          run.lasted().value(),
          run.interrupted().value(),
          run.laps());
    }
  }

  record StartRequest(@Nullable UUID task) {}

  /**
   * @param after the lap that goes on
   * @param at not before it began, not in the future; left out for now
   */
  record FinishRequest(@Nullable UUID after, @Nullable Instant at) {}
}
