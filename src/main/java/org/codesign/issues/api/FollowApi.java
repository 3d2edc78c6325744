package org.codesign.issues.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.codesign.identity.Actor;
import org.codesign.issues.Comments;
import org.codesign.issues.FollowedIssue;
import org.codesign.issues.Following;
import org.codesign.issues.IssueId;
import org.codesign.issues.Mentionable;
import org.codesign.shared.Cursor;
import org.codesign.shared.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Which issues one hears of, and whom one may mention. */
@RestController
@RequestMapping("/api/v1/issues")
@Tag(name = "Following")
class FollowApi {

  private final Following following;
  private final Comments comments;

  FollowApi(Following following, Comments comments) {
    this.following = following;
    this.comments = comments;
  }

  @GetMapping("/followed")
  @Operation(summary = "What one follows, the latest first, 25 a page")
  FollowedPage followed(Actor actor, @RequestParam(required = false) @Nullable String cursor) {
    return FollowedPage.of(following.list(actor, cursor == null ? null : Cursor.parse(cursor)));
  }

  @GetMapping("/{issue}/follow")
  @Operation(summary = "Whether one follows the issue")
  Follows follows(Actor actor, @PathVariable UUID issue) {
    return new Follows(following.follows(actor, new IssueId(issue)));
  }

  @PutMapping("/{issue}/follow")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Follow the issue")
  void follow(Actor actor, @PathVariable UUID issue) {
    following.follow(actor, new IssueId(issue));
  }

  @DeleteMapping("/{issue}/follow")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Follow it no more")
  void unfollow(Actor actor, @PathVariable UUID issue) {
    following.unfollow(actor, new IssueId(issue));
  }

  @GetMapping("/mentionable")
  @Operation(summary = "Whom one may mention: at most ten, by the beginning of a name")
  People mentionable(Actor actor, @RequestParam(defaultValue = "") String q) {
    return new People(comments.mentionable(actor, q).stream().map(PersonJson::of).toList());
  }

  record Follows(boolean following) {}

  record People(List<PersonJson> items) {}

  record PersonJson(UUID id, String name, boolean facilitator) {

    static PersonJson of(Mentionable person) {
      return new PersonJson(person.id().value(), person.name(), person.facilitator());
    }
  }

  record FollowedPage(List<FollowedJson> items, @Nullable String next) {

    static FollowedPage of(Page<FollowedIssue> page) {
      return new FollowedPage(
          page.items().stream().map(FollowedJson::of).toList(),
          page.next().map(Cursor::text).orElse(null));
    }
  }

  record FollowedJson(
      UUID id, int number, String title, boolean open, int comments, Instant since) {

    static FollowedJson of(FollowedIssue issue) {
      return new FollowedJson(
          issue.id().value(),
          issue.number(),
          issue.title(),
          issue.open(),
          issue.comments(),
          issue.since());
    }
  }
}
