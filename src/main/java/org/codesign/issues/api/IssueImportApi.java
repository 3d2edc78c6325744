package org.codesign.issues.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.codesign.identity.Actor;
import org.codesign.issues.IssueColumn;
import org.codesign.issues.IssueImport;
import org.codesign.issues.IssueImportId;
import org.codesign.issues.IssueImportOutcome;
import org.codesign.issues.IssueImports;
import org.codesign.issues.IssueMapping;
import org.codesign.issues.IssueSheet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Files of issues. */
@RestController
@RequestMapping("/api/v1/issue-imports")
@Tag(name = "Care of issues")
class IssueImportApi {

  private final IssueImports imports;

  IssueImportApi(IssueImports imports) {
    this.imports = imports;
  }

  @GetMapping
  @Operation(summary = "The last twenty imports, newest first")
  CareJson.Listed<IssueImport> list(Actor actor) {
    return CareJson.Listed.of(imports.list(actor));
  }

  @GetMapping(path = "/template", produces = "text/csv")
  @Operation(summary = "A file with the headings of all columns")
  String template(Actor actor) {
    return imports.template(actor);
  }

  @PostMapping("/preview")
  @Operation(
      summary = "How a file would be read, with its faults; nothing comes in",
      description = "mapping: column:position pairs such as TITLE:0,TEXT:3; else by the headings.",
      requestBody =
          @RequestBody(
              content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")),
              required = true))
  IssueSheet preview(
      Actor actor,
      @RequestParam(defaultValue = "") String mapping,
      @Parameter(hidden = true) InputStream csv)
      throws IOException {
    return imports.look(actor, bytes(csv), parse(mapping));
  }

  @PutMapping("/{id}")
  @Operation(
      summary = "Bring a file of issues in, as a whole or not at all",
      description =
          "The body is CSV in UTF-8, up to 10 MB and 20,000 rows. 201: it is in. 400: its faults by"
              + " row and column, and nothing came in. 409: this file stands already. Sent again"
              + " with the same id it has no further effect.",
      requestBody =
          @RequestBody(
              content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")),
              required = true))
  ResponseEntity<IssueImport> bringIn(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "issues.csv") String name,
      @RequestParam(defaultValue = "") String mapping,
      @Parameter(hidden = true) InputStream csv)
      throws IOException {
    return switch (imports.bringIn(
        actor, new IssueImportId(id), name, bytes(csv), parse(mapping))) {
      case IssueImportOutcome.BroughtIn it ->
          ResponseEntity.created(URI.create("/api/v1/issue-imports")).body(it.imported());
      case IssueImportOutcome.CameBefore it when it.imported().id().value().equals(id) ->
          ResponseEntity.ok(it.imported());
      case IssueImportOutcome.CameBefore it ->
          throw problem(HttpStatus.CONFLICT, "This file was brought in before", it.imported());
      case IssueImportOutcome.Refused it ->
          throw problem(
              HttpStatus.BAD_REQUEST, "The file has faults, and nothing of it came in", it.sheet());
    };
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Take all issues of a file off the board again")
  void takeBack(Actor actor, @PathVariable UUID id) {
    imports.takeBack(actor, new IssueImportId(id));
  }

  /** One more than may be, so that a larger one is told. */
  private static byte[] bytes(InputStream csv) throws IOException {
    return csv.readNBytes(IssueImports.MAX_BYTES + 1);
  }

  private static @Nullable IssueMapping parse(String text) {
    if (text.isBlank()) {
      return null;
    }
    Map<IssueColumn, Integer> positions = new EnumMap<>(IssueColumn.class);
    for (String pair : text.split(",", -1)) {
      String[] parts = pair.strip().split(":", 2);
      if (parts.length != 2) {
        throw new IllegalArgumentException("mapping: column:position pairs such as TITLE:0");
      }
      positions.put(IssueColumn.valueOf(parts[0]), Integer.parseUnsignedInt(parts[1]));
    }
    return new IssueMapping(positions);
  }

  private static ErrorResponseException problem(HttpStatus status, String detail, Object about) {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
    if (about instanceof IssueSheet sheet) {
      problem.setProperty("errors", sheet.faults());
      problem.setProperty("errorCount", sheet.faults().size() + sheet.more());
    } else {
      problem.setProperty("kept", about);
    }
    return new ErrorResponseException(status, problem, null);
  }
}
