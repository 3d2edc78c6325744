package org.codesign.issues;

/** The author of a deleted comment brought it back. */
public record CommentRestored(IssueId issue, CommentId comment) {}
