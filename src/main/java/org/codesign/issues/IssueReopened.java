package org.codesign.issues;

/** An issue was opened again. */
public record IssueReopened(IssueId issue) implements TurnChanged {}
