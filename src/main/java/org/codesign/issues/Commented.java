package org.codesign.issues;

/** Somebody said something under an issue. */
public record Commented(IssueId issue, CommentId comment) {}
