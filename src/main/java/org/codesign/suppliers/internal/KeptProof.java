package org.codesign.suppliers.internal;

import java.time.Instant;
import java.time.LocalDate;
import org.codesign.catalogue.ReleaseId;
import org.codesign.issues.IssueId;
import org.codesign.shared.SupplierId;
import org.codesign.suppliers.Measured;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a promise.
 *
 * @param promisedFor the day the release was to come out, as said then
 * @param firstOn when the first council had it
 * @param delivered councils that have it
 * @param stillOpen councils measured whose time after it is not over
 * @param judgedAt since when the verdict stands
 */
public record KeptProof(
    SupplierId supplier,
    IssueId issue,
    ReleaseId release,
    String releaseName,
    Instant promisedAt,
    @Nullable LocalDate promisedFor,
    @Nullable LocalDate firstOn,
    int delivered,
    int stillOpen,
    Instant judgedAt,
    Measured found) {}
