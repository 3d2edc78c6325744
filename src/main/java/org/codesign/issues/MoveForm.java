package org.codesign.issues;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.codesign.catalogue.ScreenId;
import org.codesign.catalogue.SystemId;
import org.codesign.shared.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * Where an issue belongs.
 *
 * @param version of the issue the decision was made from
 * @param screen of that system; none if it is not known
 * @param reason may be empty
 */
public record MoveForm(
    int version,
    @NotNull(message = "{report.system.needed}") SystemId system,
    @Nullable ScreenId screen,
    @Size(max = MergeForm.REASON, message = "{care.reason.long}") String reason) {

  public MoveForm {
    reason = PlainText.tidy(reason);
  }
}
