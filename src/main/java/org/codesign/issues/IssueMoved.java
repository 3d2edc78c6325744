package org.codesign.issues;

/** An issue was moved to another screen or system. */
public record IssueMoved(IssueId issue) implements TurnChanged {}
