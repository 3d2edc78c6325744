package org.codesign.issues.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.codesign.identity.Actor;
import org.codesign.issues.KeptId;
import org.codesign.issues.KeptText;
import org.codesign.issues.Moderation;
import org.codesign.issues.Refusal;
import org.codesign.privacy.KeepReason;
import org.codesign.shared.Cursor;
import org.codesign.shared.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Texts that wait for a facilitator. */
@RestController
@RequestMapping("/api/v1/issues/kept-texts")
@Tag(name = "Issues")
class ModerationApi {

  private final Moderation moderation;

  ModerationApi(Moderation moderation) {
    this.moderation = moderation;
  }

  @GetMapping
  @Operation(summary = "Texts kept by their authors, the oldest first, 20 a page; for facilitators")
  KeptPage waiting(Actor actor, @RequestParam(required = false) @Nullable String cursor) {
    Page<KeptText> page = moderation.waiting(actor, cursor == null ? null : Cursor.parse(cursor));
    return new KeptPage(
        page.items().stream().map(KeptJson::of).toList(),
        page.next().map(Cursor::text).orElse(null));
  }

  @PutMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Release a kept text, or refuse it with a reason: then it is erased")
  void decide(Actor actor, @PathVariable UUID id, @RequestBody Decision decision) {
    moderation.decide(
        actor, new KeptId(id), Boolean.TRUE.equals(decision.release()), decision.refusal());
  }

  /**
   * @param release whether everybody may read it
   * @param refusal why not
   */
  record Decision(@Nullable Boolean release, @Nullable Refusal refusal) {}

  record KeptPage(List<KeptJson> items, @Nullable String next) {}

  record KeptJson(
      UUID id,
      UUID issue,
      int number,
      String field,
      String text,
      KeepReason reason,
      Instant keptAt) {

    static KeptJson of(KeptText kept) {
      return new KeptJson(
          kept.id().value(),
          kept.issue().value(),
          kept.number(),
          kept.field(),
          kept.text(),
          kept.reason(),
          kept.keptAt());
    }
  }
}
