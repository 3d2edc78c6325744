package org.codesign.priorities;

import java.util.Optional;
import org.codesign.issues.IssueId;
import org.codesign.shared.SupplierId;
import org.jspecify.annotations.Nullable;

/**
 * An issue on a shortlist, or one that could be.
 *
 * @param number what people call it by
 * @param shown what it costs today; null where too few answers were given
 */
public record RoundIssue(
    IssueId issue,
    int number,
    String title,
    SupplierId supplier,
    String supplierName,
    @Nullable Figures shown) {

  public Optional<Figures> figures() {
    return Optional.ofNullable(shown);
  }

  public RoundIssue with(@Nullable Figures figures) {
    return new RoundIssue(issue, number, title, supplier, supplierName, figures);
  }
}
