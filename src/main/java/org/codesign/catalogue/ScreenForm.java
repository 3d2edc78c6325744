package org.codesign.catalogue;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.codesign.shared.PlainText;

/**
 * What is said of a screen.
 *
 * @param area the part of the system it belongs to; may be empty
 */
public record ScreenForm(
    @NotBlank(message = "{catalogue.name.needed}")
        @Size(max = 120, message = "{catalogue.name.120}")
        String name,
    @Size(max = 80, message = "{screen.area.long}") String area,
    @Size(max = 500, message = "{catalogue.description.500}") String description) {

  public ScreenForm {
    name = PlainText.tidyLine(name);
    area = PlainText.tidyLine(area);
    description = PlainText.tidy(description);
  }
}
