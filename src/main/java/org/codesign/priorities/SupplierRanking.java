package org.codesign.priorities;

import java.time.Instant;
import java.util.Optional;
import org.codesign.shared.SupplierId;
import org.jspecify.annotations.Nullable;

/**
 * How things stand with one supplier.
 *
 * @param issues open ones that are ranked
 * @param edition the latest that was published; 0 if none was
 * @param published when that was
 * @param changed open issues with other figures than when it was published
 */
public record SupplierRanking(
    SupplierId supplier,
    String name,
    int issues,
    int edition,
    @Nullable Instant published,
    int changed) {

  public Optional<Instant> publishedAt() {
    return Optional.ofNullable(published);
  }

  public int nextEdition() {
    return edition + 1;
  }

  /** Whether a new edition would tell the supplier something. */
  public boolean isWorthPublishing() {
    return edition == 0 ? issues > 0 : changed > 0;
  }
}
