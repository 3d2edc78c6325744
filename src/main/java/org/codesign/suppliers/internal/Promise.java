package org.codesign.suppliers.internal;

import java.time.Instant;
import java.time.LocalDate;
import org.codesign.catalogue.ReleaseId;
import org.codesign.issues.IssueId;
import org.codesign.shared.SupplierId;
import org.jspecify.annotations.Nullable;

/**
 * A supplier said that a release mends an issue, or is to mend it.
 *
 * @param releaseDay as said then
 */
record Promise(
    SupplierId supplier,
    IssueId issue,
    ReleaseId release,
    String releaseName,
    @Nullable LocalDate releaseDay,
    Instant at) {}
