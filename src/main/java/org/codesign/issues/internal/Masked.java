package org.codesign.issues.internal;

import org.codesign.issues.IssueText;
import org.codesign.privacy.TextGuard;

/** Texts in which nothing is left that the text guard finds. */
final class Masked {

  private Masked() {}

  /**
   * @param most characters; the word for what was masked may be longer than that was
   */
  static String text(String text, int most) {
    String masked = TextGuard.mask(text);
    return masked.length() <= most ? masked : masked.substring(0, most);
  }

  static IssueText words(IssueText text) {
    return new IssueText(
        text(text.title(), IssueText.TITLE),
        text(text.body(), IssueText.BODY),
        text(text.workaround(), IssueText.WORKAROUND));
  }
}
