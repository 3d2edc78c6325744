package org.codesign.notices.ui;

import org.codesign.issues.IssueId;
import org.codesign.notices.Notice;
import org.codesign.notices.Notice.ADocument;
import org.codesign.notices.Notice.AnIssue;
import org.codesign.notices.NoticeKind;

/** Where what a notice is about can be read. */
final class NoticePlace {

  private NoticePlace() {}

  static String of(Notice notice) {
    return switch (notice.about()) {
      case AnIssue issue -> of(notice.kind(), issue.id());
      case ADocument document -> "guidance/" + document.id();
    };
  }

  private static String of(NoticeKind kind, IssueId issue) {
    return switch (kind) {
      case HARM, HARM_OVERDUE -> "harm";
      case FACILITATOR_WROTE -> "supplier/issues/" + issue;
      case LISTED -> "supplier";
      case ROUND_OPENED, ROUND_CLOSED -> "rounds";
      case RESPONSE,
          PROVED,
          SUPPLIER_WROTE,
          MENTION,
          COMMENT,
          CLOSED,
          REOPENED,
          MERGED,
          MOVED,
          REMOVED,
          PICTURE,
          KEPT,
          REVIEW_DUE ->
          "issues/" + issue;
    };
  }
}
