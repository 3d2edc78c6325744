package org.codesign.catalogue;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.codesign.shared.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * What can be changed of a council.
 *
 * @param name short: "Barnsley"
 * @param validTo the first day on which it no longer exists, if that is known
 */
public record CouncilForm(
    @NotBlank(message = "{catalogue.name.needed}") @Size(max = 80, message = "{catalogue.name.80}")
        String name,
    @NotBlank(message = "{council.official-name.needed}")
        @Size(max = 120, message = "{council.official-name.long}")
        String officialName,
    @Nullable LocalDate validTo) {

  public CouncilForm {
    name = PlainText.tidyLine(name);
    officialName = PlainText.tidyLine(officialName);
  }
}
