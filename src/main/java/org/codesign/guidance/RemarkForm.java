package org.codesign.guidance;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.codesign.shared.PlainText;

/** What a reader says is out of date. */
public record RemarkForm(
    @NotBlank(message = "{guidance.remark.needed}") @Size(max = 500) String text) {

  public RemarkForm {
    text = PlainText.tidy(text);
  }
}
