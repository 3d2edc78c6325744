package org.codesign.timing;

/** An entry says something else than before, or was taken out of the log. */
public record TimeChanged(EntryId entry) {}
