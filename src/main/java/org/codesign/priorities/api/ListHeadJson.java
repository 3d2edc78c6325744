package org.codesign.priorities.api;

import java.time.Instant;
import java.util.UUID;
import org.codesign.priorities.PriorityListItem;
import org.codesign.shared.SupplierId;

/**
 * A published list without its issues.
 *
 * @param edition 1, 2, 3 … of the supplier's
 * @param issues how many are on it
 */
record ListHeadJson(
    UUID id, Supplier supplier, int edition, String note, Instant publishedAt, int issues) {

  record Supplier(UUID id, String name) {
    static Supplier of(SupplierId id, String name) {
      return new Supplier(id.value(), name);
    }
  }

  static ListHeadJson of(PriorityListItem it) {
    return new ListHeadJson(
        it.id().value(),
        Supplier.of(it.supplier(), it.supplierName()),
        it.edition(),
        it.note(),
        it.publishedAt(),
        it.items());
  }
}
