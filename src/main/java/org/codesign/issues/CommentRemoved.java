package org.codesign.issues;

/** The facilitator removed somebody's comment. */
public record CommentRemoved(IssueId issue, CommentId comment) {}
