package org.codesign.issues;

import java.util.List;

/** Drafts for tests. */
public final class Typed {

  private Typed() {}

  public static DraftForm nothing() {
    return of("", "", List.of());
  }

  public static DraftForm title(String title) {
    return of(title, "", List.of());
  }

  public static DraftForm body(String body) {
    return of("", body, List.of());
  }

  public static DraftForm pins(List<Pin> pins) {
    return of("", "", pins);
  }

  private static DraftForm of(String title, String body, List<Pin> pins) {
    return new DraftForm(
        null, null, null, pins, false, title, body, "", null, null, null, null, false, null, null);
  }
}
