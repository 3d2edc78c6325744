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
import org.codesign.timing.EntryId;
import org.codesign.timing.Logging;
import org.codesign.timing.Period;
import org.codesign.timing.TimeEntry;
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
    Page<TimeEntry> page =
        log.entries(actor, new Period(from, to), cursor == null ? null : Cursor.parse(cursor));
    return new EntryList(
        page.items().stream().map(EntryJson::of).toList(),
        page.next().map(Cursor::text).orElse(null),
        WorkNames.of(catalogue, page.items().stream().map(TimeEntry::work).toList()).byId());
  }

  @PutMapping("/{id}")
  @Operation(summary = "Log an entry; the same again has no effect, different content is refused")
  ResponseEntity<EntryJson> put(
      Actor actor, @PathVariable UUID id, @RequestBody EntryRequest request) {
    return switch (log.log(actor, new EntryId(id), request.form())) {
      case Logging.Logged it ->
          ResponseEntity.created(URI.create("/api/v1/time-entries/" + id))
              .body(EntryJson.of(it.entry()));
      case Logging.LoggedBefore it -> ResponseEntity.ok(EntryJson.of(it.entry()));
      case Logging.Differs it ->
          throw new Differing(EntryJson.of(it.kept()), EntryJson.of(it.offered()));
    };
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Take an entry out of the log; putting the same content brings it back")
  void delete(Actor actor, @PathVariable UUID id) {
    log.delete(actor, new EntryId(id));
  }

  /**
   * @param next what to ask the next page with; null at the end
   * @param names of the systems and tasks among the items, by id
   */
  record EntryList(List<EntryJson> items, @Nullable String next, Map<UUID, String> names) {}
}
