package org.codesign.issues;

/** An issue was merged into another one. */
public record IssueMerged(IssueId issue, IssueId into) implements TurnChanged {}
