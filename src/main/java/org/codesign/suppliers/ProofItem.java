package org.codesign.suppliers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.codesign.issues.IssueId;
import org.jspecify.annotations.Nullable;

/**
 * A promise in a list.
 *
 * @param gain null unless the verdict is a finished one
 * @param compared with councils that do not have the release
 * @param mine whether the reader reported the issue or is affected by it
 */
public record ProofItem(
    IssueId issue,
    int number,
    String title,
    String supplierName,
    String releaseName,
    Instant promisedAt,
    @Nullable LocalDate promisedFor,
    int delivered,
    Verdict verdict,
    @Nullable Gain gain,
    boolean compared,
    boolean mine) {

  public Optional<Gain> found() {
    return Optional.ofNullable(gain);
  }

  public Optional<LocalDate> day() {
    return Optional.ofNullable(promisedFor);
  }
}
