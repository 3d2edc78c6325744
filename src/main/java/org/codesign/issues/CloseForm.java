package org.codesign.issues;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.codesign.shared.PlainText;

/**
 * Why an issue is closed.
 *
 * @param text what people read beside it; may be empty
 */
public record CloseForm(
    @NotNull(message = "{close.as.needed}") ClosedAs as,
    @Size(max = MergeForm.REASON, message = "{care.reason.long}") String text) {

  public CloseForm {
    text = PlainText.tidy(text);
  }
}
