package org.codesign.issues;

import org.codesign.catalogue.SystemId;
import org.codesign.shared.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is about to report, as far as it is typed.
 *
 * @param title its last word may not be finished
 * @param text may be empty
 * @param system issues on it come before equally similar ones on others
 * @param except an issue that is not meant, such as the one compared
 */
public record SimilarTo(
    String title, String text, @Nullable SystemId system, @Nullable IssueId except) {

  private static final int MOST = 4_000;

  public SimilarTo {
    title = PlainText.tidy(title.substring(0, Math.min(title.length(), MOST)));
    text = PlainText.tidy(text.substring(0, Math.min(text.length(), MOST)));
  }
}
