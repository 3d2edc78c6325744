package org.codesign.notices;

import java.time.Instant;
import org.codesign.guidance.DocumentId;
import org.codesign.issues.IssueId;

/**
 * Something a person was told. The words are those of what it is about as it is now.
 *
 * @param title of what it is about
 */
public record Notice(
    NoticeId id, NoticeKind kind, About about, String title, Instant at, boolean unread) {

  /** What it is about. */
  public sealed interface About {}

  public record AnIssue(IssueId id, int number) implements About {}

  public record ADocument(DocumentId id) implements About {}

  /**
   * The issue it is about.
   *
   * @throws IllegalStateException if it is about something else
   */
  public IssueId issue() {
    if (about instanceof AnIssue issue) {
      return issue.id();
    }
    throw new IllegalStateException("not about an issue: " + about);
  }
}
