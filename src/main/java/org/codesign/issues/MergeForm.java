package org.codesign.issues;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.codesign.shared.PlainText;

/**
 * Which issue another one is merged into.
 *
 * @param reason why; may be empty
 */
public record MergeForm(
    @NotNull(message = "{merge.target.needed}") IssueId target,
    @Size(max = REASON, message = "{care.reason.long}") String reason) {

  /** The longest reason for any act of care. */
  public static final int REASON = 500;

  public MergeForm {
    reason = PlainText.tidy(reason);
  }
}
