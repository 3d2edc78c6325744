package org.codesign.issues.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.codesign.catalogue.SystemId;
import org.codesign.identity.Actor;
import org.codesign.issues.Issues;
import org.codesign.issues.SimilarIssues;
import org.codesign.issues.SimilarTo;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What was reported already and is like what somebody is about to report. */
@RestController
@RequestMapping("/api/v1/issues/similar")
@Tag(name = "Issues")
class SimilarApi {

  private final SimilarIssues similar;
  private final Issues issues;

  SimilarApi(SimilarIssues similar, Issues issues) {
    this.similar = similar;
    this.issues = issues;
  }

  @GetMapping
  @Operation(
      summary = "Up to ten issues similar to a title and, if there is one, a text; best first",
      description = "Issues on the system come before equally similar ones on others.")
  Similar similar(
      Actor actor,
      @RequestParam(defaultValue = "") String title,
      @RequestParam(defaultValue = "") String text,
      @RequestParam(required = false) @Nullable UUID system) {
    SimilarTo wanted =
        new SimilarTo(title, text, system == null ? null : new SystemId(system), null);
    return new Similar(
        similar.like(actor, wanted).stream().map(BoardItemJson::of).toList(),
        issues.isSearchComplete(actor));
  }

  /**
   * @param complete false while the search index is made anew: something may be missing
   */
  record Similar(List<BoardItemJson> items, boolean complete) {}
}
