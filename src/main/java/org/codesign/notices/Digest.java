package org.codesign.notices;

/** How often a person gets what is new by e-mail. */
public enum Digest {
  /** In the morning of every day on which something is new. */
  DAILY,
  /** On Monday mornings. */
  WEEKLY,
  OFF
}
