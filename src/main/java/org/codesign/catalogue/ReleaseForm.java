package org.codesign.catalogue;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.codesign.shared.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a release.
 *
 * @param releasedOn the day it came out, between 1970 and 2099, where it is known
 */
public record ReleaseForm(
    @NotBlank(message = "{catalogue.name.needed}") @Size(max = 40, message = "{release.name.long}")
        String name,
    @Nullable LocalDate releasedOn,
    @Size(max = 500, message = "{release.notes.long}") String notes) {

  public ReleaseForm {
    name = PlainText.tidyLine(name);
    notes = PlainText.tidy(notes);
  }
}
