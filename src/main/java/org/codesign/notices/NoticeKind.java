package org.codesign.notices;

import java.util.Arrays;
import java.util.List;

/** What happened, as far as people are told of it. */
public enum NoticeKind {
  /** Somebody mentioned the person in a comment. */
  MENTION,
  /** Somebody commented on an issue the person follows. */
  COMMENT,
  /** An issue the person follows was closed. */
  CLOSED,
  /** It was opened again. */
  REOPENED,
  /** It was merged into another one. */
  MERGED,
  /** It was moved to another screen or system. */
  MOVED,
  /** A facilitator removed a comment of the person. */
  REMOVED,
  /** A facilitator released a picture of the person, or refused it. */
  PICTURE,
  /** A facilitator released a text that the person kept with a reason, or refused it. */
  KEPT,
  /** Somebody reported that someone could come to harm. */
  HARM,
  /** And a day later council or supplier has not said that they have seen it. */
  HARM_OVERDUE;

  /** Those a person may do without. */
  public static List<NoticeKind> switchable() {
    return Arrays.stream(values()).filter(NoticeKind::isSwitchable).toList();
  }

  /** Alarms are for everybody whom they concern. */
  public boolean isSwitchable() {
    return this != HARM && this != HARM_OVERDUE;
  }
}
