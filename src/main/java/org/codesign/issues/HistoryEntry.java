package org.codesign.issues;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done to an issue, as staff read it: by a role, never by a name.
 *
 * @param by {@code REPORTER} or {@code FACILITATOR}
 * @param otherIssue the other one of a merge or a split
 * @param was a place in words, or the code of a cause or of a reason for closing; may be empty
 * @param became as {@code was}
 * @param earlierText the words before they were changed
 * @param reason may be empty
 * @param canBeUndone by the person asking
 */
public record HistoryEntry(
    HistoryId id,
    HistoryKind kind,
    Instant at,
    String by,
    @Nullable Other otherIssue,
    String was,
    String became,
    @Nullable IssueText earlierText,
    String reason,
    boolean canBeUndone) {

  /** An issue to go to. */
  public record Other(IssueId id, int number, String title) {}

  public Optional<Other> other() {
    return Optional.ofNullable(otherIssue);
  }

  public Optional<IssueText> earlier() {
    return Optional.ofNullable(earlierText);
  }
}
