package org.codesign.suppliers;

import org.codesign.issues.IssueId;

/**
 * A supplier wrote to the facilitators about an issue, or they to the supplier.
 *
 * @param fromSupplier which of the two
 */
public record Written(IssueId issue, boolean fromSupplier) {}
