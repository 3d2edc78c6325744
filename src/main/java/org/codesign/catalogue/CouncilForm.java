package org.codesign.catalogue;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.codesign.shared.GssCode;
import org.codesign.shared.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * A council, as those who keep the catalogue write it down.
 *
 * @param code the GSS code; it stays once the council is there
 * @param name short: "Barnsley"
 * @param population 1 to 20,000,000, where it is known
 * @param validFrom the first day on which it exists, between 1970 and 2099, where it is known
 * @param validTo the first day on which it no longer exists, if that is known
 */
public record CouncilForm(
    @Pattern(regexp = "E\\d{8}", message = "{council.code.shape}") String code,
    @NotBlank(message = "{catalogue.name.needed}") @Size(max = 80, message = "{catalogue.name.80}")
        String name,
    @NotBlank(message = "{council.official-name.needed}")
        @Size(max = 120, message = "{council.official-name.long}")
        String officialName,
    @NotNull(message = "{council.region.needed}") @Nullable EnglishRegion region,
    @NotNull(message = "{council.kind.needed}") @Nullable CouncilKind kind,
    @Min(value = 1, message = "{council.population.range}")
        @Max(value = 20_000_000, message = "{council.population.range}")
        @Nullable Integer population,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo) {

  public CouncilForm {
    code = PlainText.tidyLine(code);
    name = PlainText.tidyLine(name);
    officialName = PlainText.tidyLine(officialName);
  }

  /** For a form that has nothing in it yet. */
  public static CouncilForm blank() {
    return new CouncilForm("", "", "", null, null, null, null, null);
  }

  /** The code of a form that was found valid. */
  public GssCode gssCode() {
    return new GssCode(code);
  }
}
