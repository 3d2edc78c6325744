package org.codesign.issues;

/**
 * What the answers to an issue come to is another than before, or counts elsewhere, without an
 * answer: it was merged, moved, closed or the like.
 */
public record EvidenceChanged(IssueId issue) {}
