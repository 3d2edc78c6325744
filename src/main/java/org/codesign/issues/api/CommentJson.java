package org.codesign.issues.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.codesign.issues.Author;
import org.codesign.issues.Comment;
import org.codesign.issues.RemovalReason;
import org.codesign.shared.MarkdownLight;
import org.jspecify.annotations.Nullable;

/**
 * A comment as the asking person may see it.
 *
 * @param issue under which it was said; changes are sent there
 * @param text Markdown as written; empty once it was deleted or removed
 * @param html the same, safe to show
 * @param removedFor why the facilitator removed it
 * @param mentioned names the asking person may know
 * @param otherMentions how many more it is for
 * @param version to be sent back with a change
 */
record CommentJson(
    UUID id,
    UUID issue,
    AuthorJson author,
    String text,
    String html,
    boolean deleted,
    @Nullable RemovalReason removedFor,
    boolean edited,
    Instant writtenAt,
    List<String> mentioned,
    int otherMentions,
    int version) {

  static CommentJson of(Comment comment) {
    return new CommentJson(
        comment.id().value(),
        comment.issue().value(),
        AuthorJson.of(comment.author()),
        comment.text(),
        MarkdownLight.html(comment.text()),
        comment.deleted(),
        comment.removedFor(),
        comment.edited(),
        comment.writtenAt(),
        comment.mentioned(),
        comment.otherMentions(),
        comment.version());
  }

  /**
   * @param me whether it is the asking person
   * @param name of a colleague or facilitator
   * @param role {@code FACILITATOR}, {@code COLLEAGUE}, {@code COUNCIL_LEAD}, {@code FRONTLINE}
   * @param region of England, for somebody of another council
   */
  record AuthorJson(
      boolean me, @Nullable String name, @Nullable String role, @Nullable String region) {

    static AuthorJson of(Author author) {
      return switch (author) {
        case Author.Self() -> new AuthorJson(true, null, null, null);
        case Author.Named(String name, boolean facilitator) ->
            new AuthorJson(false, name, facilitator ? "FACILITATOR" : "COLLEAGUE", null);
        case Author.Elsewhere(boolean lead, String region) ->
            new AuthorJson(false, null, lead ? "COUNCIL_LEAD" : "FRONTLINE", region);
      };
    }
  }
}
