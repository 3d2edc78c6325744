package org.codesign.issues;

/** What kind of thing gets in the way. */
public enum Category {
  DATA_LOSS,
  DUPLICATE_ENTRY,
  SPEED,
  NAVIGATION,
  SEARCH,
  LAYOUT,
  WORDING,
  VALIDATION,
  PRINTING,
  ACCESSIBILITY,
  OTHER
}
