package org.codesign.guidance;

/** A document is no longer current: it is kept, but no longer found. */
public record DocumentRetired(DocumentId document) {}
