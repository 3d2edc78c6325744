package org.codesign.issues;

/** An issue stands for itself again; it had been merged into another one. */
public record IssueUnmerged(IssueId issue, IssueId from) implements TurnChanged {}
