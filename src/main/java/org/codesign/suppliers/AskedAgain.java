package org.codesign.suppliers;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.codesign.issues.IssueId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whose council has a promised fix is asked whether it is better now.
 *
 * @param since when their council has it
 * @param said null until they said
 */
public record AskedAgain(
    IssueId issue,
    String title,
    String supplierName,
    String releaseName,
    LocalDate since,
    @Nullable Said said) {

  /**
   * @param minutes lost each time now, if they said
   */
  public record Said(Felt felt, @Nullable BigDecimal minutes) {}

  public Optional<Said> answer() {
    return Optional.ofNullable(said);
  }
}
