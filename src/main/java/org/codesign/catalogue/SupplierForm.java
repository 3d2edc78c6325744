package org.codesign.catalogue;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.codesign.shared.PlainText;

/** What is said of a supplier. */
public record SupplierForm(
    @NotBlank(message = "{catalogue.name.needed}") @Size(max = 80, message = "{catalogue.name.80}")
        String name) {

  public SupplierForm {
    name = PlainText.tidyLine(name);
  }
}
