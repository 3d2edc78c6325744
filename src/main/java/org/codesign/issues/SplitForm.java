package org.codesign.issues;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.codesign.shared.PlainText;

/**
 * The part of a report that becomes an issue of its own.
 *
 * @param text what the new issue says
 * @param pins of the issue that go with it, by their place in its list, from 1; the others stay
 * @param reason may be empty
 */
public record SplitForm(
    @NotNull @Valid IssueText text,
    Set<Integer> pins,
    @Size(max = MergeForm.REASON, message = "{care.reason.long}") String reason) {

  public SplitForm {
    pins = Set.copyOf(pins);
    reason = PlainText.tidy(reason);
  }
}
