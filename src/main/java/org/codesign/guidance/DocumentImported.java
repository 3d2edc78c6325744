package org.codesign.guidance;

/** A document was added, changed or put back. */
public record DocumentImported(DocumentId document) {}
