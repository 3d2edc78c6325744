package org.codesign.privacy;

/** Why somebody keeps what the text guard found; a facilitator looks at it before others do. */
public enum KeepReason {
  INVENTED,
  PUBLIC,
  NOT_PERSONAL
}
