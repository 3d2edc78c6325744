package org.codesign.issues.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.UUID;
import org.codesign.identity.Actor;
import org.codesign.issues.IssueCare;
import org.codesign.issues.IssueId;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The facilitator's care of one issue. */
@RestController
@RequestMapping("/api/v1/issues/{id}")
@Tag(name = "Care of issues")
class CareApi {

  private final IssueCare care;

  CareApi(IssueCare care) {
    this.care = care;
  }

  @GetMapping("/merge")
  @Operation(summary = "What would come together if the issue were merged into another one")
  CareJson.Preview preview(Actor actor, @PathVariable UUID id, @RequestParam UUID into) {
    return CareJson.Preview.of(care.preview(actor, new IssueId(id), new IssueId(into)));
  }

  @PostMapping("/merge")
  @Operation(
      summary = "Merge the issue into another one",
      description = "Nothing of either is changed; whoever answered both counts once.")
  CareJson.Merged merge(Actor actor, @PathVariable UUID id, @RequestBody CareJson.Merge merge) {
    return new CareJson.Merged(care.merge(actor, new IssueId(id), merge.form()).value());
  }

  @DeleteMapping("/merge")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Undo the merge of the issue into another one")
  void unmerge(Actor actor, @PathVariable UUID id) {
    care.unmerge(actor, new IssueId(id));
  }

  @PostMapping("/split")
  @Operation(summary = "Make a part of the issue an issue of its own")
  ResponseEntity<Void> split(
      Actor actor, @PathVariable UUID id, @RequestBody CareJson.Split split) {
    IssueId part = split.part();
    care.split(actor, new IssueId(id), part, split.form());
    return ResponseEntity.created(URI.create("/api/v1/issues/" + part)).build();
  }

  @PostMapping("/move")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Move the issue to another screen or system; 409 if it was changed since")
  void move(Actor actor, @PathVariable UUID id, @RequestBody CareJson.Move move) {
    care.move(actor, new IssueId(id), move.form());
  }

  @PostMapping("/cause")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Say what the issue comes from; 409 if it was changed since")
  void cause(Actor actor, @PathVariable UUID id, @RequestBody CareJson.ChangeCause cause) {
    care.changeCause(actor, new IssueId(id), cause.form());
  }

  @PostMapping("/close")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Close the issue with a coded reason")
  void close(Actor actor, @PathVariable UUID id, @RequestBody CareJson.Close close) {
    care.close(actor, new IssueId(id), close.form());
  }

  @PostMapping("/reopen")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Open the issue again")
  void reopen(Actor actor, @PathVariable UUID id) {
    care.reopen(actor, new IssueId(id));
  }

  @PutMapping("/looked-at")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Take the issue out of the queue")
  void lookedAt(Actor actor, @PathVariable UUID id) {
    care.lookedAt(actor, new IssueId(id), true);
  }

  @DeleteMapping("/looked-at")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Put the issue back into the queue")
  void putBack(Actor actor, @PathVariable UUID id) {
    care.lookedAt(actor, new IssueId(id), false);
  }
}
