package org.codesign.issues;

/** Why the facilitator removed a comment; shown in its place. */
public enum RemovalReason {
  PERSONAL_DATA,
  ABUSIVE,
  OFF_TOPIC,
  ADVERTISING,
  OTHER
}
