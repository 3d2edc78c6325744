package org.codesign.issues.api;

import static java.util.Objects.requireNonNullElse;

import org.codesign.issues.IssueText;
import org.jspecify.annotations.Nullable;

/**
 * Changed words of an issue.
 *
 * @param version the one the change was made from
 */
record TextJson(
    int version, @Nullable String title, @Nullable String body, @Nullable String workaround) {

  IssueText text() {
    return new IssueText(
        requireNonNullElse(title, ""),
        requireNonNullElse(body, ""),
        requireNonNullElse(workaround, ""));
  }
}
