package org.codesign.guidance;

/** A document's day of review has come, and its owner is to hear of it. */
public record ReviewDue(DocumentId document) {}
