package org.codesign.issues;

/** The text of a comment is gone: its author deleted it, or the facilitator removed it. */
public record CommentErased(IssueId issue, CommentId comment) {}
