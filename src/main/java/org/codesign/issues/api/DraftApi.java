package org.codesign.issues.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.codesign.identity.Actor;
import org.codesign.issues.DraftSaving.AlreadySent;
import org.codesign.issues.DraftSaving.ChangedElsewhere;
import org.codesign.issues.DraftSaving.Saved;
import org.codesign.issues.Drafts;
import org.codesign.issues.IssueId;
import org.codesign.shared.Stale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One's own drafts of reports; nobody else's can be reached. */
@RestController
@RequestMapping("/api/v1/issues/drafts")
@Tag(name = "Issues")
class DraftApi {

  private final Drafts drafts;

  DraftApi(Drafts drafts) {
    this.drafts = drafts;
  }

  @GetMapping
  @Operation(summary = "One's own drafts, the one changed last first; at most twenty")
  Items drafts(Actor actor) {
    return new Items(drafts.drafts(actor).stream().map(DraftJson::of).toList(), null);
  }

  @GetMapping("/{id}")
  @Operation(summary = "One of one's own drafts")
  DraftJson draft(Actor actor, @PathVariable UUID id) {
    return DraftJson.of(drafts.draft(actor, new IssueId(id)));
  }

  @PutMapping("/{id}")
  @Operation(
      summary = "Keep a draft, whatever is missing in it",
      description =
          "The id is the one the report will be sent by. Version 0 begins one. Refused with 409 if"
              + " it was changed elsewhere since that version, or sent. What looks like personal"
              + " data is kept masked, unless it is said why it stays.")
  DraftJson save(Actor actor, @PathVariable UUID id, @RequestBody Change change) {
    return switch (drafts.save(actor, new IssueId(id), change.from(), change.form().draft())) {
      case Saved saved -> draft(actor, id);
      case ChangedElsewhere other -> throw new Stale("draft");
      case AlreadySent sent -> throw new Stale("draft");
    };
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Throw a draft away; it can be taken back for a day")
  void discard(Actor actor, @PathVariable UUID id) {
    drafts.discard(actor, new IssueId(id));
  }

  @PostMapping("/{id}/restore")
  @Operation(summary = "Take back a draft that was thrown away less than a day ago")
  DraftJson restore(Actor actor, @PathVariable UUID id) {
    drafts.restore(actor, new IssueId(id));
    return draft(actor, id);
  }

  /**
   * @param version the one it was changed from; 0 or none for a new draft
   */
  record Change(@Nullable Integer version, @Nullable ReportJson report) {

    private static final ReportJson NOTHING =
        new ReportJson(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null,
            null);

    int from() {
      return version == null ? 0 : version;
    }

    ReportJson form() {
      return report == null ? NOTHING : report;
    }
  }

  /**
   * @param next always none: there are never more
   */
  record Items(List<DraftJson> items, @Nullable String next) {}
}
