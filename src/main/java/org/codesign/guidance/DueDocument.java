package org.codesign.guidance;

import java.time.LocalDate;

/**
 * A document whose review is due.
 *
 * @param dueSince the day of its review
 * @param keeper the name of the editor who owns it; empty where nobody does
 */
public record DueDocument(
    DocumentId id, String title, LocalDate dueSince, String keeper, int version) {}
