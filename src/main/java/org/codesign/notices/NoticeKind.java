package org.codesign.notices;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.codesign.identity.Role;
import org.codesign.priorities.Rounds;

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
  /** A supplier answered an issue the person follows. */
  RESPONSE,
  /** It can be said what came of a fix for an issue the person follows. */
  PROVED,
  /** A supplier wrote to the facilitators. */
  SUPPLIER_WROTE,
  /** A facilitator wrote to the person's company. */
  FACILITATOR_WROTE,
  /** The person's company was given a new priority list; the notice names its first issue. */
  LISTED,
  /** A round was opened; the notice names the first issue of its shortlist. */
  ROUND_OPENED,
  /** A round was closed, and its result is there. */
  ROUND_CLOSED,
  /** The review of a document the person owns is due. */
  REVIEW_DUE,
  /** Somebody reported that someone could come to harm. */
  HARM,
  /** And a day later council or supplier has not said that they have seen it. */
  HARM_OVERDUE;

  /** What a supplier's people alone hear of. */
  public static final Set<NoticeKind> FOR_SUPPLIERS = EnumSet.of(FACILITATOR_WROTE, LISTED);

  private static final Set<NoticeKind> FOR_THE_GROUP = EnumSet.of(ROUND_OPENED, ROUND_CLOSED);

  /** Those a person may do without. */
  public static List<NoticeKind> switchable() {
    return Arrays.stream(values()).filter(NoticeKind::isSwitchable).toList();
  }

  /** Those among them that a holder of these roles may ever hear of. */
  public static List<NoticeKind> switchableFor(Set<Role> roles) {
    return switchable().stream().filter(it -> it.concerns(roles)).toList();
  }

  private boolean concerns(Set<Role> roles) {
    if (FOR_SUPPLIERS.contains(this)) {
      return roles.contains(Role.SUPPLIER);
    }
    if (FOR_THE_GROUP.contains(this)) {
      return roles.stream().anyMatch(Rounds.GROUP::contains);
    }
    if (this == REVIEW_DUE) {
      return roles.contains(Role.FACILITATOR) || roles.contains(Role.ADMIN);
    }
    return this == SUPPLIER_WROTE
        ? roles.contains(Role.FACILITATOR)
        : roles.stream().anyMatch(Role.STAFF::contains);
  }

  /** Alarms are for everybody whom they concern. */
  public boolean isSwitchable() {
    return this != HARM && this != HARM_OVERDUE;
  }
}
