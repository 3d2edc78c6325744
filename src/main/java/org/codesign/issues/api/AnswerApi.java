package org.codesign.issues.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.codesign.identity.Actor;
import org.codesign.issues.IssueId;
import org.codesign.issues.Issues;
import org.codesign.shared.NotFound;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One's own answer to "does this affect you?". */
@RestController
@RequestMapping("/api/v1/issues/{id}/answer")
@Tag(name = "Issues")
class AnswerApi {

  private final Issues issues;

  AnswerApi(Issues issues) {
    this.issues = issues;
  }

  @GetMapping
  @Operation(summary = "One's own answer; 404 while there is none")
  AnswerJson own(Actor actor, @PathVariable UUID id) {
    return issues
        .issue(actor, new IssueId(id))
        .ownAnswer()
        .map(AnswerJson::of)
        .orElseThrow(() -> new NotFound("answer"));
  }

  @PutMapping
  @Operation(summary = "Answer, or change one's answer")
  AnswerJson answer(Actor actor, @PathVariable UUID id, @RequestBody AnswerJson answer) {
    issues.answer(actor, new IssueId(id), answer.form());
    return own(actor, id);
  }

  @DeleteMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Take one's answer back")
  void withdraw(Actor actor, @PathVariable UUID id) {
    issues.withdraw(actor, new IssueId(id));
  }
}
