package org.codesign.suppliers;

/**
 * How a supplier kept its promises.
 *
 * @param promised issues it said a release mends
 * @param delivered of them those whose release some council has; those below are parts of these
 * @param overdue of those not delivered the ones whose day is past
 * @param unmeasured delivered, but no screen is named
 * @param notCompared of those judged the ones without councils to compare with
 */
public record TrackRecord(
    int promised,
    int delivered,
    int overdue,
    int gaveBack,
    int noChange,
    int worse,
    int notEnough,
    int unmeasured,
    int notCompared) {}
