package org.codesign.catalogue;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.codesign.shared.PlainText;
import org.codesign.shared.SupplierId;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a system.
 *
 * @param supplier who sells it; needed
 * @param abbreviation empty where it has none
 * @param historical a past programme: nothing new is reported on it
 */
public record SystemForm(
    @NotNull(message = "{system.supplier.needed}") @Nullable SupplierId supplier,
    @NotBlank(message = "{catalogue.name.needed}") @Size(max = 80, message = "{catalogue.name.80}")
        String name,
    @Size(max = 12, message = "{system.abbreviation.long}") String abbreviation,
    @Size(max = 500, message = "{catalogue.description.500}") String description,
    boolean historical) {

  public SystemForm {
    name = PlainText.tidyLine(name);
    abbreviation = PlainText.tidyLine(abbreviation);
    description = PlainText.tidy(description);
  }
}
