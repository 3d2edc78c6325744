package org.codesign.guidance;

/**
 * A heading that has the words typed so far.
 *
 * @param anchor of its section within the document; empty for the document itself
 */
public record GuidanceSuggestion(DocumentId document, String anchor, String text) {}
