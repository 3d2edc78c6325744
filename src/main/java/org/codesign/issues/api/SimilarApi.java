package org.codesign.issues.api;

import static java.util.Objects.requireNonNullElse;

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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
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

  /** What somebody types is in no address, and so in no log on the way. */
  @PostMapping
  @Operation(
      summary = "Up to ten issues similar to a title and, if there is one, a text; best first",
      description =
          "Nothing is kept. Issues on the system come before equally similar ones on others.")
  Similar similar(Actor actor, @RequestBody Typed typed) {
    return new Similar(
        similar.like(actor, typed.wanted()).stream().map(BoardItemJson::of).toList(),
        issues.isSearchComplete(actor));
  }

  /** A report as far as it is typed. */
  record Typed(@Nullable String title, @Nullable String text, @Nullable UUID system) {

    SimilarTo wanted() {
      return new SimilarTo(
          requireNonNullElse(title, ""),
          requireNonNullElse(text, ""),
          system == null ? null : new SystemId(system),
          null);
    }
  }

  /**
   * @param complete false while the search index is made anew: something may be missing
   */
  record Similar(List<BoardItemJson> items, boolean complete) {}
}
