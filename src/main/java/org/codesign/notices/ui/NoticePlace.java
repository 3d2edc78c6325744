package org.codesign.notices.ui;

import org.codesign.notices.Notice;

/** Where what a notice is about can be read. */
final class NoticePlace {

  private NoticePlace() {}

  static String of(Notice notice) {
    return switch (notice.kind()) {
      case HARM, HARM_OVERDUE -> "harm";
      case FACILITATOR_WROTE -> "supplier/issues/" + notice.issue();
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
          KEPT ->
          "issues/" + notice.issue();
    };
  }
}
