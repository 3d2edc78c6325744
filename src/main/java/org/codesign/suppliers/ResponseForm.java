package org.codesign.suppliers;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.codesign.catalogue.ReleaseId;
import org.codesign.shared.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * What a supplier answers.
 *
 * @param release one of the system, where the code names one; else it is left out
 * @param text Markdown as {@link org.codesign.shared.MarkdownLight} reads it
 * @param after the answer that the writer saw as the latest; null where there was none
 */
public record ResponseForm(
    @NotNull(message = "{response.code.needed}") @Nullable ResponseCode code,
    @Nullable ReleaseId release,
    @Size(max = LONGEST, message = "{response.text.long}") String text,
    @Nullable ResponseId after) {

  public static final int LONGEST = 4000;

  public ResponseForm {
    text = PlainText.tidy(text);
    release = code == null || !code.needsRelease() ? null : release;
  }
}
