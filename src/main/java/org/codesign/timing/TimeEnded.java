package org.codesign.timing;

/** A stretch of data-entry time is over and logged. */
public record TimeEnded(EntryId entry) {}
