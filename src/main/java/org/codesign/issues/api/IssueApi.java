package org.codesign.issues.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.codesign.catalogue.SystemId;
import org.codesign.identity.Actor;
import org.codesign.issues.BoardFilter;
import org.codesign.issues.BoardItem;
import org.codesign.issues.BoardSort;
import org.codesign.issues.Category;
import org.codesign.issues.IssueId;
import org.codesign.issues.Issues;
import org.codesign.shared.Cursor;
import org.codesign.shared.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Issues: the board, one issue, a report, and its words. */
@RestController
@RequestMapping("/api/v1/issues")
@Tag(name = "Issues")
class IssueApi {

  private final Issues issues;

  IssueApi(Issues issues) {
    this.issues = issues;
  }

  @GetMapping
  @Operation(summary = "Issues as on the board, 25 a page")
  IssuePage board(
      Actor actor,
      @RequestParam(required = false) @Nullable UUID system,
      @RequestParam(required = false) @Nullable UUID second,
      @RequestParam(required = false) @Nullable Category category,
      @RequestParam(defaultValue = "OPEN") Status status,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "MOST_HOURS_LOST") BoardSort sort,
      @RequestParam(required = false) @Nullable String cursor) {
    BoardFilter filter =
        new BoardFilter(
            system == null ? null : new SystemId(system),
            second == null ? null : new SystemId(second),
            category,
            status == Status.OPEN,
            q);
    boolean complete = filter.search().isEmpty() || issues.isSearchComplete(actor);
    return IssuePage.of(
        issues.board(actor, filter, sort, cursor == null ? null : Cursor.parse(cursor)), complete);
  }

  @GetMapping("/{id}")
  @Operation(
      summary = "One issue with its pins and protected figures",
      description = "A merged issue leads with 307 to the one it was merged into.")
  ResponseEntity<IssueJson> issue(Actor actor, @PathVariable UUID id) {
    IssueJson issue = read(actor, id);
    return issue.id().equals(id)
        ? ResponseEntity.ok(issue)
        : ResponseEntity.status(HttpStatus.TEMPORARY_REDIRECT)
            .location(URI.create("/api/v1/issues/" + issue.id()))
            .build();
  }

  private IssueJson read(Actor actor, UUID id) {
    return IssueJson.of(issues.issue(actor, new IssueId(id)));
  }

  @PutMapping("/{id}")
  @Operation(
      summary = "Report an issue",
      description =
          "The id is a UUID made by the client: the same again changes nothing, something else by"
              + " the same id is refused with 409.")
  IssueJson report(Actor actor, @PathVariable UUID id, @RequestBody ReportJson report) {
    issues.report(actor, new IssueId(id), report.form(actor), report.reasons());
    return read(actor, id);
  }

  @PutMapping("/{id}/text")
  @Operation(
      summary = "Change the words of an issue one reported; 409 if the version is not current")
  IssueJson reword(Actor actor, @PathVariable UUID id, @RequestBody TextJson text) {
    issues.reword(actor, new IssueId(id), text.version(), text.text(), text.reasons());
    return read(actor, id);
  }

  /** Which issues the board shows. */
  enum Status {
    OPEN,
    CLOSED
  }

  /**
   * @param next the cursor of the next page, none where the list ends
   * @param complete false while the search index is made anew: something may be missing
   */
  record IssuePage(List<BoardItemJson> items, @Nullable String next, boolean complete) {

    static IssuePage of(Page<BoardItem> page, boolean complete) {
      return new IssuePage(
          page.items().stream().map(BoardItemJson::of).toList(),
          page.next().map(Cursor::text).orElse(null),
          complete);
    }
  }
}
