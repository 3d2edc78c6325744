package org.codesign.suppliers.api;

import static java.util.Objects.requireNonNullElse;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.codesign.catalogue.ReleaseId;
import org.codesign.identity.Actor;
import org.codesign.issues.IssueId;
import org.codesign.shared.Cursor;
import org.codesign.shared.Page;
import org.codesign.suppliers.AwaitedResponse;
import org.codesign.suppliers.Response;
import org.codesign.suppliers.ResponseClock;
import org.codesign.suppliers.ResponseCode;
import org.codesign.suppliers.ResponseForm;
import org.codesign.suppliers.ResponseId;
import org.codesign.suppliers.Responses;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What suppliers answer to issues. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Responses")
class ResponseApi {

  private final Responses responses;

  ResponseApi(Responses responses) {
    this.responses = responses;
  }

  @GetMapping("/issues/{issue}/responses")
  @Operation(
      summary = "What was answered to an issue, the latest first",
      description = "Suppliers read their own answers to issues they were given.")
  ResponseList to(Actor actor, @PathVariable UUID issue) {
    return new ResponseList(
        responses.to(actor, new IssueId(issue)).stream().map(ResponseJson::of).toList());
  }

  @PutMapping("/issues/{issue}/responses/{response}")
  @Operation(
      summary = "Suppliers: answer an issue",
      description =
          "The id is a UUID made by the client: the same again changes nothing, something else by"
              + " the same id is refused with 409, as is an answer that does not name the latest"
              + " one in after. PLANNED and ALREADY_RELEASED need a release; NEEDS_INFORMATION,"
              + " DECLINED and LOCAL_CONFIGURATION need a text.")
  ResponseList respond(
      Actor actor,
      @PathVariable UUID issue,
      @PathVariable UUID response,
      @RequestBody NewResponse said) {
    responses.respond(actor, new IssueId(issue), new ResponseId(response), said.form());
    return to(actor, issue);
  }

  @GetMapping("/issues/{issue}/response-clock")
  @Operation(summary = "Since when the supplier has had an issue, and by when it is to answer")
  ClockJson clock(Actor actor, @PathVariable UUID issue) {
    return ClockJson.of(responses.clock(actor, new IssueId(issue)));
  }

  @GetMapping("/awaited-responses")
  @Operation(
      summary = "Issues whose supplier is to answer, those due first at the top, 25 a page",
      description = "Of all suppliers for facilitators; suppliers see their own.")
  AwaitedPage awaited(Actor actor, @RequestParam(required = false) @Nullable String cursor) {
    return AwaitedPage.of(responses.awaited(actor, cursor == null ? null : Cursor.parse(cursor)));
  }

  /**
   * @param after the answer that the client knows as the latest, if any
   */
  record NewResponse(
      @Nullable ResponseCode code,
      @Nullable UUID release,
      @Nullable String text,
      @Nullable UUID after) {

    ResponseForm form() {
      return new ResponseForm(
          code,
          release == null ? null : new ReleaseId(release),
          requireNonNullElse(text, ""),
          after == null ? null : new ResponseId(after));
    }
  }

  record ResponseList(List<ResponseJson> items) {}

  /**
   * @param issue that it was given to: one that was merged since leads on to another
   */
  record ResponseJson(
      UUID id,
      UUID issue,
      String supplier,
      ResponseCode code,
      @Nullable String release,
      @Nullable LocalDate releaseDay,
      String text,
      Instant at) {

    static ResponseJson of(Response it) {
      return new ResponseJson(
          it.id().value(),
          it.issue().value(),
          it.supplierName(),
          it.code(),
          it.releaseName(),
          it.releaseDay(),
          it.text(),
          it.at());
    }
  }

  /**
   * @param dueAt null while it is not the supplier's turn
   */
  record ClockJson(
      Instant givenAt,
      @Nullable Instant dueAt,
      @Nullable ResponseCode latest,
      @Nullable Instant firstAnsweredAt) {

    static ClockJson of(ResponseClock it) {
      return new ClockJson(it.givenAt(), it.dueAt(), it.latestCode(), it.firstAnsweredAt());
    }
  }

  record AwaitedJson(UUID issue, int number, String title, String supplier, ClockJson clock) {

    static AwaitedJson of(AwaitedResponse it) {
      return new AwaitedJson(
          it.issue().value(), it.number(), it.title(), it.supplierName(), ClockJson.of(it.clock()));
    }
  }

  record AwaitedPage(List<AwaitedJson> items, @Nullable String next) {

    static AwaitedPage of(Page<AwaitedResponse> page) {
      return new AwaitedPage(
          page.items().stream().map(AwaitedJson::of).toList(),
          page.next().map(Cursor::text).orElse(null));
    }
  }
}
