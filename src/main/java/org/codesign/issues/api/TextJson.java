package org.codesign.issues.api;

import static java.util.Objects.requireNonNullElse;

import java.util.Map;
import org.codesign.issues.IssueText;
import org.codesign.privacy.KeepReason;
import org.jspecify.annotations.Nullable;

/**
 * Changed words of an issue.
 *
 * @param version the one the change was made from
 * @param kept by field, why something in it stays that may tell who a person is
 */
record TextJson(
    int version,
    @Nullable String title,
    @Nullable String body,
    @Nullable String workaround,
    @Nullable Map<String, KeepReason> kept) {

  Map<String, KeepReason> reasons() {
    return requireNonNullElse(kept, Map.of());
  }

  IssueText text() {
    return new IssueText(
        requireNonNullElse(title, ""),
        requireNonNullElse(body, ""),
        requireNonNullElse(workaround, ""));
  }
}
