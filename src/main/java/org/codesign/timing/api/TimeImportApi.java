package org.codesign.timing.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.codesign.identity.Actor;
import org.codesign.shared.Cursor;
import org.codesign.shared.Page;
import org.codesign.shared.SheetFault;
import org.codesign.timing.ImportId;
import org.codesign.timing.ImportState;
import org.codesign.timing.Receiving;
import org.codesign.timing.SheetColumn;
import org.codesign.timing.TimeImport;
import org.codesign.timing.TimeSheets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One's own time sheets. */
@RestController
@RequestMapping("/api/v1/time-imports")
@Tag(name = "Time")
class TimeImportApi {

  private static final int PATIENCE_SECONDS = 10;

  private final TimeSheets sheets;

  TimeImportApi(TimeSheets sheets) {
    this.sheets = sheets;
  }

  @PutMapping("/{id}")
  @Operation(
      summary = "Import a time sheet, as a whole or not at all",
      description =
          "The body is CSV, streamed, up to 200 MB; its first row names the columns as the template"
              + " does. 201: it is in. 202: it takes longer; ask for it again. 400: its faults, by"
              + " row and column, and nothing came in. 409: this file came in before, or the id was"
              + " used for another. Sent again with the same id it has no further effect.",
      requestBody =
          @RequestBody(
              content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")),
              required = true))
  ResponseEntity<ImportJson> put(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "sheet.csv") String name,
      @Parameter(description = "entries over four hours are meant so")
          @RequestParam(defaultValue = "false")
          boolean confirmed,
      @Parameter(hidden = true) InputStream csv)
      throws InterruptedException {
    return switch (sheets.receive(actor, new ImportId(id), name, csv)) {
      case Receiving.Received it -> answer(actor, it.imported().id(), confirmed);
      case Receiving.CameBefore it -> throw conflict("This file was imported before", it.earlier());
      case Receiving.Differs it ->
          throw conflict("This id was used before, for another file", it.kept());
    };
  }

  private ResponseEntity<ImportJson> answer(Actor actor, ImportId id, boolean confirmed)
      throws InterruptedException {
    Optional<Future<?>> running = sheets.bringIn(actor, id, null, confirmed);
    if (running.isPresent()) {
      await(running.get());
    }
    TimeImport now = sheets.one(actor, id);
    URI place = URI.create("/api/v1/time-imports/" + id);
    return switch (now.state()) {
      case REFUSED -> throw refusal(now);
      case IMPORTED ->
          running.isPresent()
              ? ResponseEntity.created(place).body(ImportJson.of(now))
              : ResponseEntity.ok(ImportJson.of(now));
      case READING, READY, CHECKING, WRITING ->
          ResponseEntity.accepted().location(place).body(ImportJson.of(now));
      case CANCELLED, FAILED, INTERRUPTED, TAKEN_BACK -> ResponseEntity.ok(ImportJson.of(now));
    };
  }

  /** Whoever waits longer asks again. */
  private static void await(Future<?> running) throws InterruptedException {
    try {
      running.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException longer) {
      return;
    } catch (ExecutionException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static ErrorResponseException conflict(String detail, TimeImport kept) {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, detail);
    problem.setProperty("kept", ImportJson.of(kept));
    return new ErrorResponseException(HttpStatus.CONFLICT, problem, null);
  }

  private static ErrorResponseException refusal(TimeImport refused) {
    ProblemDetail problem =
        ProblemDetail.forStatusAndDetail(
            HttpStatus.BAD_REQUEST, "The sheet has faults, and nothing of it came in");
    problem.setProperty("errors", refused.faults());
    problem.setProperty("errorCount", refused.faultCount());
    return new ErrorResponseException(HttpStatus.BAD_REQUEST, problem, null);
  }

  @GetMapping
  @Operation(summary = "One's own imports, newest first, 20 a page")
  ImportList list(Actor actor, @RequestParam(required = false) @Nullable String cursor) {
    Page<TimeImport> page = sheets.list(actor, cursor == null ? null : Cursor.parse(cursor));
    return new ImportList(
        page.items().stream().map(ImportJson::of).toList(),
        page.next().map(Cursor::text).orElse(null));
  }

  @GetMapping("/{id}")
  @Operation(summary = "How an import stands, with its faults")
  ImportJson one(Actor actor, @PathVariable UUID id) {
    return ImportJson.of(sheets.one(actor, new ImportId(id)));
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Stop an import that is under way, or take out all that came with it")
  void delete(Actor actor, @PathVariable UUID id) {
    sheets.cancel(actor, new ImportId(id));
    sheets.takeBack(actor, new ImportId(id));
  }

  @GetMapping(value = "/template", produces = "text/csv;charset=UTF-8")
  @Operation(summary = "An empty time sheet")
  ResponseEntity<String> template(Actor actor) {
    return ResponseEntity.ok()
        .header("Content-Disposition", "attachment; filename=\"time-sheet.csv\"")
        .body(SheetColumn.template());
  }

  /**
   * @param next what to ask the next page with; null at the end
   */
  record ImportList(List<ImportJson> items, @Nullable String next) {}

  /**
   * An import as the API says it.
   *
   * @param percent how much of this state's work is done
   * @param errors the first hundred of {@code errorCount}
   */
  record ImportJson(
      UUID id,
      String name,
      ImportState state,
      int percent,
      int entries,
      int errorCount,
      List<SheetFault> errors,
      java.time.Instant sentAt,
      java.time.@Nullable Instant importedAt) {

    static ImportJson of(TimeImport it) {
      return new ImportJson(
          it.id().value(),
          it.fileName(),
          it.state(),
          it.percent(),
          it.entries(),
          it.faultCount(),
          it.faults(),
          it.sentAt(),
          it.importedAt());
    }
  }
}
