package org.codesign.notices.api;

import static java.util.Objects.requireNonNullElse;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.codesign.identity.Actor;
import org.codesign.notices.Digest;
import org.codesign.notices.Notice;
import org.codesign.notices.Notice.ADocument;
import org.codesign.notices.Notice.AnIssue;
import org.codesign.notices.NoticeChoice;
import org.codesign.notices.NoticeId;
import org.codesign.notices.NoticeKind;
import org.codesign.notices.Notices;
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

/** What one was told, and what one wants to hear of. */
@RestController
@RequestMapping("/api/v1/notices")
@Tag(name = "Notices")
class NoticeApi {

  private final Notices notices;

  NoticeApi(Notices notices) {
    this.notices = notices;
  }

  @GetMapping
  @Operation(summary = "What one was told in 90 days, the newest first, 25 a page")
  NoticePage page(Actor actor, @RequestParam(required = false) @Nullable String cursor) {
    return NoticePage.of(
        notices.page(actor, cursor == null ? null : Cursor.parse(cursor)), notices.unread(actor));
  }

  @PutMapping("/{notice}/read")
  @Operation(summary = "Mark one as read")
  NoticeJson read(Actor actor, @PathVariable UUID notice) {
    return NoticeJson.of(notices.read(actor, new NoticeId(notice)));
  }

  @PutMapping("/read")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Mark all as read")
  void readAll(Actor actor) {
    notices.readAll(actor);
  }

  @GetMapping("/choice")
  @Operation(summary = "What one wants to hear of, and how often by e-mail")
  ChoiceJson choice(Actor actor) {
    NoticeChoice choice = notices.choice(actor);
    return new ChoiceJson(choice.digest(), choice.muted());
  }

  @PutMapping("/choice")
  @Operation(summary = "Choose what one wants to hear of")
  ChoiceJson choose(Actor actor, @RequestBody ChoiceJson choice) {
    notices.choose(actor, choice.form());
    return choice(actor);
  }

  /**
   * @param unread how many of all, 100 for as many or more
   */
  record NoticePage(List<NoticeJson> items, @Nullable String next, int unread) {

    static NoticePage of(Page<Notice> page, int unread) {
      return new NoticePage(
          page.items().stream().map(NoticeJson::of).toList(),
          page.next().map(Cursor::text).orElse(null),
          unread);
    }
  }

  /**
   * @param issue what it is about, with its number, or else
   * @param document what it is about
   */
  record NoticeJson(
      UUID id,
      NoticeKind kind,
      @Nullable UUID issue,
      @Nullable Integer number,
      @Nullable UUID document,
      String title,
      Instant at,
      boolean unread) {

    static NoticeJson of(Notice notice) {
      return switch (notice.about()) {
        case AnIssue issue -> of(notice, issue.id().value(), issue.number(), null);
        case ADocument document -> of(notice, null, null, document.id().value());
      };
    }

    private static NoticeJson of(
        Notice notice, @Nullable UUID issue, @Nullable Integer number, @Nullable UUID document) {
      return new NoticeJson(
          notice.id().value(),
          notice.kind(),
          issue,
          number,
          document,
          notice.title(),
          notice.at(),
          notice.unread());
    }
  }

  /**
   * @param muted kinds one does not want to hear of
   */
  record ChoiceJson(@Nullable Digest digest, @Nullable Set<NoticeKind> muted) {

    /** What is missing stays so here, for the form's validation to name. */
    @SuppressWarnings("NullAway")
    NoticeChoice form() {
      return new NoticeChoice(digest, requireNonNullElse(muted, Set.of()));
    }
  }
}
