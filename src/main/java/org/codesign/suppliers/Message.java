package org.codesign.suppliers;

import java.time.Instant;

/**
 * Something that was said between a supplier and the facilitators.
 *
 * @param fromSupplier by one of the supplier's people, else by a facilitator
 * @param mine by whoever reads it
 * @param author the name of one of the supplier's people; empty for a facilitator, whom suppliers
 *     do not know by name
 * @param body Markdown
 */
public record Message(
    MessageId id, boolean fromSupplier, boolean mine, String author, String body, Instant at) {}
