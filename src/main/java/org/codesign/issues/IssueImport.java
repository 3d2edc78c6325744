package org.codesign.issues;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A file of issues that was brought in.
 *
 * @param issues how many came in
 * @param takenBack when it was taken back; null while it stands
 */
public record IssueImport(
    IssueImportId id, String fileName, int issues, Instant broughtIn, @Nullable Instant takenBack) {

  public Optional<Instant> takenBackAt() {
    return Optional.ofNullable(takenBack);
  }
}
