package org.codesign.identity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.codesign.shared.EmailAddress;
import org.codesign.shared.GssCode;
import org.codesign.shared.PlainText;
import org.codesign.shared.SupplierId;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator says of a person: a new one, or the same one changed.
 *
 * @param council the home council; needed by workers, members and council leads
 * @param supplier the employer; needed by suppliers, and theirs alone
 */
public record PersonForm(
    EmailAddress email,
    @NotBlank @Size(max = 120) String name,
    @NotEmpty Set<Role> roles,
    @Nullable GssCode council,
    @Nullable SupplierId supplier) {

  public PersonForm {
    name = PlainText.tidyLine(name);
    roles = Set.copyOf(roles);
  }
}
