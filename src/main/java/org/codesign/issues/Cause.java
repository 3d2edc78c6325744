package org.codesign.issues;

/** What an issue comes from, as far as is known. */
public enum Cause {
  PRODUCT,
  LOCAL_CONFIGURATION,
  TRAINING,
  NETWORK,
  REQUIRED_BY_LAW,
  INTEGRATION,
  UNKNOWN
}
