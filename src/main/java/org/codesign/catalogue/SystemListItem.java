package org.codesign.catalogue;

import org.codesign.shared.SupplierId;
import org.jspecify.annotations.Nullable;

/**
 * A system to choose from.
 *
 * @param historical a past programme, kept for surveys and history; nothing new is reported on it
 */
public record SystemListItem(
    SystemId id,
    String name,
    @Nullable String abbreviation,
    SupplierId supplier,
    String supplierName,
    boolean historical) {}
