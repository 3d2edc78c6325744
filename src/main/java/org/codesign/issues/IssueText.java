package org.codesign.issues;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.codesign.shared.PlainText;

/**
 * What an issue says in words.
 *
 * @param title one line
 * @param workaround empty if there is none
 */
public record IssueText(
    @NotBlank(message = "{report.title.needed}") @Size(max = TITLE, message = "{report.title.long}")
        String title,
    @NotBlank(message = "{report.body.needed}") @Size(max = BODY, message = "{report.body.long}")
        String body,
    @Size(max = WORKAROUND, message = "{report.workaround.long}") String workaround) {

  public static final int TITLE = 120;
  public static final int BODY = 8000;
  public static final int WORKAROUND = 2000;

  public IssueText {
    title = PlainText.tidyLine(title);
    body = PlainText.tidy(body);
    workaround = PlainText.tidy(workaround);
  }
}
