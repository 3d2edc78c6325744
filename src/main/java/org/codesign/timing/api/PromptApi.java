package org.codesign.timing.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import org.codesign.identity.Actor;
import org.codesign.timing.Doing;
import org.codesign.timing.PromptAnswer;
import org.codesign.timing.PromptForm;
import org.codesign.timing.Prompts;
import org.codesign.timing.Work;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers to prompts. */
@RestController
@RequestMapping("/api/v1/prompts")
@Tag(name = "Time")
class PromptApi {

  private final Prompts prompts;

  PromptApi(Prompts prompts) {
    this.prompts = prompts;
  }

  @PutMapping("/{promptedAt}")
  @Operation(
      summary = "Say what one was doing at the moment of a prompt",
      description = "The first answer stays, and is what is returned.")
  PromptJson put(
      Actor actor, @PathVariable Instant promptedAt, @RequestBody PromptRequest request) {
    return PromptJson.of(prompts.answer(actor, promptedAt, request.form()));
  }

  /**
   * @param answeredAt at most 8 minutes after the prompt
   * @param work with {@code ENTERING} alone
   */
  record PromptRequest(
      @Nullable Doing doing, @Nullable Instant answeredAt, @JsonUnwrapped WorkJson work) {

    /** What is missing stays so here, for the form's validation to name. */
    @SuppressWarnings("NullAway")
    PromptForm form() {
      boolean says = work.system() != null || doing == Doing.ENTERING;
      return new PromptForm(doing, answeredAt, says ? work.form() : null);
    }
  }

  record PromptJson(
      Instant promptedAt,
      Doing doing,
      @Nullable Instant answeredAt,
      @JsonUnwrapped @Nullable WorkJson work) {

    static PromptJson of(PromptAnswer answer) {
      Work work = answer.work();
      return new PromptJson(
          answer.promptedAt(),
          answer.doing(),
          answer.answeredAt(),
          work == null ? null : WorkJson.of(work));
    }
  }
}
