package org.codesign.issues.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.codesign.identity.Actor;
import org.codesign.issues.HistoryId;
import org.codesign.issues.IssueCare;
import org.codesign.issues.IssueHistory;
import org.codesign.issues.IssueId;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** How an issue came to be what it is. */
@RestController
@RequestMapping("/api/v1/issues/{id}")
@Tag(name = "Issues")
class HistoryApi {

  private final IssueHistory history;
  private final IssueCare care;

  HistoryApi(IssueHistory history, IssueCare care) {
    this.history = history;
    this.care = care;
  }

  @GetMapping("/history")
  @Operation(summary = "What was done to the issue, newest first, at most 200 entries")
  CareJson.Listed<CareJson.Entry> history(Actor actor, @PathVariable UUID id) {
    return CareJson.Listed.of(
        history.of(actor, new IssueId(id)).stream().map(CareJson.Entry::of).toList());
  }

  @PostMapping("/history/{entry}/undo")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Go back behind something that was done; 409 if the issue was changed since")
  void undo(Actor actor, @PathVariable UUID id, @PathVariable UUID entry) {
    care.undo(actor, new IssueId(id), new HistoryId(entry));
  }

  @DeleteMapping("/history/{entry}/words")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Forget for good what the issue said before a change of its words")
  void forgetWords(Actor actor, @PathVariable UUID id, @PathVariable UUID entry) {
    care.forgetWords(actor, new IssueId(id), new HistoryId(entry));
  }

  @GetMapping("/merged")
  @Operation(summary = "The reports merged into the issue, in their own words, at most 100")
  CareJson.Listed<CareJson.Report> merged(Actor actor, @PathVariable UUID id) {
    return CareJson.Listed.of(
        history.mergedInto(actor, new IssueId(id)).stream().map(CareJson.Report::of).toList());
  }
}
