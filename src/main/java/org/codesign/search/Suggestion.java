package org.codesign.search;

import java.util.UUID;

/** A name that answers what was typed so far, and whose it is. */
public record Suggestion(UUID owner, UUID entry, String text) {}
