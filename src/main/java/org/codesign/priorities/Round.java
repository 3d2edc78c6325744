package org.codesign.priorities;

import java.time.Instant;
import java.util.Optional;
import org.codesign.shared.SupplierId;
import org.jspecify.annotations.Nullable;

/**
 * A round without its issues.
 *
 * @param supplier whose issues are weighed; null for those of all suppliers
 * @param budget points of each member
 * @param excludesConflicts whether ballots with a declared conflict of interest are left out
 * @param version to change it with
 * @param issues on the shortlist, at most {@link #MOST_ISSUES}
 */
public record Round(
    RoundId id,
    String title,
    @Nullable SupplierId supplier,
    @Nullable String supplierNameOrNull,
    RoundMethod method,
    int budget,
    Instant opensAt,
    Instant closesAt,
    boolean excludesConflicts,
    RoundPhase phase,
    int version,
    int issues) {

  public static final int MOST_ISSUES = 40;

  public static final int LEAST_ISSUES = 2;

  public Optional<String> supplierName() {
    return Optional.ofNullable(supplierNameOrNull);
  }

  public RoundForm form() {
    return new RoundForm(title, supplier, method, budget, opensAt, closesAt, excludesConflicts);
  }
}
