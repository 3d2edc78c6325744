package org.codesign.identity;

/** What a personal token may be used for; never more than its owner may do. */
public enum TokenScope {
  TIME,
  ISSUES,
  PRIORITIES,
  GUIDANCE;

  /** As Spring Security spells it. */
  public String authority() {
    return "SCOPE_" + name();
  }
}
