package org.codesign.priorities;

import java.time.Instant;
import org.codesign.shared.SupplierId;

/** A published list to choose from. */
public record PriorityListItem(
    ListId id,
    SupplierId supplier,
    String supplierName,
    int edition,
    String note,
    Instant publishedAt,
    int items) {}
