package org.codesign.issues;

/** Why an issue is closed. */
public enum ClosedAs {
  FIXED,
  DUPLICATE,
  NOT_AN_ISSUE,
  OUT_OF_SCOPE,
  LOCAL_SETUP,
  NOT_ENOUGH_KNOWN
}
