package org.codesign.identity;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.codesign.shared.PlainText;

/**
 * A token somebody wants.
 *
 * @param name what it is for, in the owner's words
 * @param days until it expires, 1 to 365
 */
public record TokenForm(
    @NotBlank @Size(max = 80) String name,
    @NotEmpty Set<TokenScope> scopes,
    @Min(1) @Max(365) int days) {

  public TokenForm {
    name = PlainText.tidyLine(name);
    scopes = Set.copyOf(scopes);
  }
}
