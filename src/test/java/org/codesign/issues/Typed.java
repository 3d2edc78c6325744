package org.codesign.issues;

import java.util.List;
import java.util.Map;
import org.codesign.privacy.KeepReason;

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

  /** Says of title and body why they stay as they are. */
  public static DraftForm kept(String title, String body, Map<String, KeepReason> kept) {
    return new DraftForm(
        null, null, null, List.of(), false, title, body, "", null, null, null, null, false, null,
        null, kept);
  }

  public static DraftForm pins(List<Pin> pins) {
    return of("", "", pins);
  }

  private static DraftForm of(String title, String body, List<Pin> pins) {
    return new DraftForm(
        null, null, null, pins, false, title, body, "", null, null, null, null, false, null, null,
        Map.of());
  }
}
