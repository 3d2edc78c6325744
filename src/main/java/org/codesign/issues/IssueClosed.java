package org.codesign.issues;

/** An issue was closed. */
public record IssueClosed(IssueId issue) implements TurnChanged {}
