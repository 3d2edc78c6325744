package org.codesign.issues;

/** An issue was reported. */
public record IssueReported(IssueId issue) {}
