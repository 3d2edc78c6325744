package org.codesign.notices.internal;

import java.time.Instant;
import java.util.UUID;
import org.codesign.guidance.DocumentId;
import org.codesign.identity.PersonId;
import org.codesign.issues.CommentId;
import org.codesign.issues.IssueId;
import org.codesign.notices.NoticeKind;
import org.jspecify.annotations.Nullable;

/**
 * Something to tell people of.
 *
 * @param subject what it is about: an issue, or a document
 * @param reached followers up to here are told
 */
record Happening(
    UUID id,
    NoticeKind kind,
    UUID subject,
    @Nullable CommentId comment,
    @Nullable PersonId reached,
    Instant at) {

  boolean isAboutDocument() {
    return kind == NoticeKind.REVIEW_DUE;
  }

  /** Of one that is about an issue. */
  IssueId issue() {
    return new IssueId(subject);
  }

  /** Of one that is about a document. */
  DocumentId document() {
    return new DocumentId(subject);
  }
}
