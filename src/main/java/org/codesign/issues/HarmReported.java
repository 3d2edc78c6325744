package org.codesign.issues;

/** An issue was reported by which someone could come to harm. */
public record HarmReported(IssueId issue) {}
