package org.codesign.catalogue;

import org.codesign.shared.SupplierId;

/**
 * A supplier in the list of suppliers.
 *
 * @param systems that are not retired
 */
public record SupplierRow(SupplierId id, String name, int systems, boolean retired) {}
