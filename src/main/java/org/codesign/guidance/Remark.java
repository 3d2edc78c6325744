package org.codesign.guidance;

import java.time.Instant;
import java.util.UUID;

/**
 * What a reader said is out of date; nobody is told who.
 *
 * @param number of the version that was read
 * @param current number of what the document says now
 */
public record Remark(
    UUID id, DocumentId document, String title, int number, int current, String text, Instant at) {}
