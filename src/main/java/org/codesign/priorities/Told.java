package org.codesign.priorities;

import java.time.Instant;
import java.util.Optional;
import org.codesign.issues.IssueId;
import org.codesign.shared.SupplierId;
import org.jspecify.annotations.Nullable;

/**
 * An issue that a supplier was told of, on the latest list that has it.
 *
 * @param bandOrNull issues of one band could not be told apart; null where there was none
 * @param shown null where too few answers had been given
 */
public record Told(
    IssueId issue,
    int number,
    String title,
    SupplierId supplier,
    String supplierName,
    int edition,
    Instant publishedAt,
    int place,
    @Nullable Integer bandOrNull,
    @Nullable Figures shown) {

  public Optional<Figures> figures() {
    return Optional.ofNullable(shown);
  }

  public Optional<Integer> band() {
    return Optional.ofNullable(bandOrNull);
  }
}
