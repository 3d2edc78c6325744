package org.codesign.issues.api;

import static java.util.Objects.requireNonNullElse;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.codesign.identity.Actor;
import org.codesign.identity.PersonId;
import org.codesign.issues.Comment;
import org.codesign.issues.CommentForm;
import org.codesign.issues.CommentId;
import org.codesign.issues.CommentText;
import org.codesign.issues.Comments;
import org.codesign.issues.IssueId;
import org.codesign.issues.RemovalReason;
import org.codesign.shared.Cursor;
import org.codesign.shared.Invalid;
import org.codesign.shared.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What staff say under an issue. */
@RestController
@RequestMapping("/api/v1/issues/{issue}/comments")
@Tag(name = "Comments")
class CommentApi {

  private final Comments comments;

  CommentApi(Comments comments) {
    this.comments = comments;
  }

  @GetMapping
  @Operation(summary = "Comments, the newest first, 20 a page")
  CommentPage page(
      Actor actor,
      @PathVariable UUID issue,
      @RequestParam(required = false) @Nullable String cursor) {
    return CommentPage.of(
        comments.page(actor, new IssueId(issue), cursor == null ? null : Cursor.parse(cursor)));
  }

  @GetMapping("/{comment}")
  @Operation(summary = "One comment")
  CommentJson one(Actor actor, @PathVariable UUID issue, @PathVariable UUID comment) {
    return CommentJson.of(comments.one(actor, new IssueId(issue), new CommentId(comment)));
  }

  @PutMapping("/{comment}")
  @Operation(
      summary = "Say something",
      description =
          "The id is a UUID made by the client: the same again changes nothing, something else by"
              + " the same id is refused with 409.")
  CommentJson write(
      Actor actor,
      @PathVariable UUID issue,
      @PathVariable UUID comment,
      @RequestBody NewComment said) {
    comments.write(actor, new IssueId(issue), new CommentId(comment), said.form());
    return one(actor, issue, comment);
  }

  @PutMapping("/{comment}/text")
  @Operation(summary = "Change one's own words; 409 if the version is not current")
  CommentJson edit(
      Actor actor, @PathVariable UUID issue, @PathVariable UUID comment, @RequestBody Words words) {
    comments.edit(
        actor, new IssueId(issue), new CommentId(comment), words.version(), words.words());
    return one(actor, issue, comment);
  }

  @DeleteMapping("/{comment}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Delete one's own comment: the text is gone at once")
  void delete(Actor actor, @PathVariable UUID issue, @PathVariable UUID comment) {
    comments.delete(actor, new IssueId(issue), new CommentId(comment));
  }

  @PutMapping("/{comment}/restored")
  @Operation(summary = "Take one's deletion back within an hour, with the text")
  CommentJson restore(
      Actor actor, @PathVariable UUID issue, @PathVariable UUID comment, @RequestBody Words words) {
    comments.restore(actor, new IssueId(issue), new CommentId(comment), words.words());
    return one(actor, issue, comment);
  }

  @PutMapping("/{comment}/removal")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Facilitators: remove a comment for a reason; its text is erased")
  void remove(
      Actor actor,
      @PathVariable UUID issue,
      @PathVariable UUID comment,
      @RequestBody Removal removal) {
    if (removal.reason() == null) {
      throw new Invalid("reason", "comment.remove.reason.needed");
    }
    comments.remove(actor, new IssueId(issue), new CommentId(comment), removal.reason());
  }

  /**
   * @param mentions ids from {@code /api/v1/issues/mentionable}
   */
  record NewComment(@Nullable String text, @Nullable List<UUID> mentions) {

    CommentForm form() {
      Set<PersonId> people =
          requireNonNullElse(mentions, List.<UUID>of()).stream()
              .map(PersonId::new)
              .collect(Collectors.toSet());
      return new CommentForm(requireNonNullElse(text, ""), people);
    }
  }

  record Words(int version, @Nullable String text) {

    CommentText words() {
      return new CommentText(requireNonNullElse(text, ""));
    }
  }

  record Removal(@Nullable RemovalReason reason) {}

  record CommentPage(List<CommentJson> items, @Nullable String next) {

    static CommentPage of(Page<Comment> page) {
      return new CommentPage(
          page.items().stream().map(CommentJson::of).toList(),
          page.next().map(Cursor::text).orElse(null));
    }
  }
}
