package org.codesign.timing.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.codesign.catalogue.CatalogueFacts;
import org.codesign.identity.Actor;
import org.codesign.shared.Cursor;
import org.codesign.shared.Page;
import org.codesign.timing.Deleting;
import org.codesign.timing.EntryId;
import org.codesign.timing.LoggedEntry;
import org.codesign.timing.Logging;
import org.codesign.timing.Period;
import org.codesign.timing.TimeLog;
import org.codesign.timing.WorkNames;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One's own time entries. */
@RestController
@RequestMapping("/api/v1/time-entries")
@Tag(name = "Time")
class TimeEntryApi {

  private final TimeLog log;
  private final CatalogueFacts catalogue;

  TimeEntryApi(TimeLog log, CatalogueFacts catalogue) {
    this.log = log;
    this.catalogue = catalogue;
  }

  @GetMapping
  @Operation(summary = "One's own entries of some days, newest first, 100 a page")
  EntryList list(
      Actor actor,
      @RequestParam LocalDate from,
      @RequestParam LocalDate to,
      @RequestParam(required = false) @Nullable String cursor) {
    Page<LoggedEntry> page =
        log.entries(actor, new Period(from, to), cursor == null ? null : Cursor.parse(cursor));
    return new EntryList(
        page.items().stream().map(EntryJson::of).toList(),
        page.next().map(Cursor::text).orElse(null),
        WorkNames.of(catalogue, page.items().stream().map(it -> it.entry().work()).toList())
            .byId());
  }

  @PutMapping("/{id}")
  @Operation(
      summary = "Log an entry, or change the version that it replaces",
      description =
          "Each write makes one version: a new entry version 1, a change that replaces version n"
              + " version n + 1. The same write again has no effect and answers with the entry as it"
              + " is now; where that version says something else, both are returned (409).")
  ResponseEntity<EntryJson> put(
      Actor actor, @PathVariable UUID id, @RequestBody EntryRequest request) {
    return switch (log.log(actor, new EntryId(id), request.form())) {
      case Logging.Logged it ->
          ResponseEntity.created(URI.create("/api/v1/time-entries/" + id))
              .body(EntryJson.of(it.entry()));
      case Logging.Changed it -> ResponseEntity.ok(EntryJson.of(it.entry()));
      case Logging.LoggedBefore it -> ResponseEntity.ok(EntryJson.of(it.entry()));
      case Logging.Differs it ->
          throw new Differing(
              EntryJson.of(it.kept()), EntryJson.of(it.offered(), it.kept().version(), false));
    };
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary = "Take an entry out of the log",
      description = "Makes one version more; a change that replaces that one brings it back.")
  void delete(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable Integer replaces) {
    switch (log.delete(actor, new EntryId(id), replaces)) {
      case Deleting.Deleted it -> {}
      case Deleting.Differs it -> throw new Differing(EntryJson.of(it.kept()), null);
    }
  }

  /**
   * @param next what to ask the next page with; null at the end
   * @param names of the systems and tasks among the items, by id
   */
  record EntryList(List<EntryJson> items, @Nullable String next, Map<UUID, String> names) {}
}
