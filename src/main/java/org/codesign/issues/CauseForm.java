package org.codesign.issues;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.codesign.catalogue.SystemId;
import org.codesign.shared.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * What an issue comes from, as the facilitator sees it.
 *
 * @param version of the issue the decision was made from
 * @param secondSystem the other system; needed where the cause is the integration of two
 * @param reason what others read beside it
 */
public record CauseForm(
    int version,
    @NotNull(message = "{report.cause.needed}") Cause cause,
    @Nullable SystemId secondSystem,
    @NotBlank(message = "{care.reason.needed}")
        @Size(max = MergeForm.REASON, message = "{care.reason.long}")
        String reason) {

  public CauseForm {
    reason = PlainText.tidy(reason);
  }
}
