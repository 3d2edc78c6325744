package org.codesign.issues;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said under an issue, as the reader may see it.
 *
 * @param issue under which it was said; another one than the reader's where two were merged
 * @param text as written; empty once it was deleted or removed
 * @param removedFor why the facilitator removed it; none otherwise
 * @param deleted whether its author deleted it
 * @param mentioned names of those it is for, as far as the reader may know them
 * @param otherMentions how many more it is for
 * @param version to be given back with a change
 */
public record Comment(
    CommentId id,
    IssueId issue,
    Author author,
    String text,
    boolean deleted,
    @Nullable RemovalReason removedFor,
    boolean edited,
    Instant writtenAt,
    List<String> mentioned,
    int otherMentions,
    int version) {

  public Comment {
    mentioned = List.copyOf(mentioned);
  }

  public boolean isMine() {
    return author instanceof Author.Self;
  }

  /** Whether there is a text to read. */
  public boolean isShown() {
    return !deleted && removedFor == null;
  }

  public Optional<RemovalReason> removal() {
    return Optional.ofNullable(removedFor);
  }
}
