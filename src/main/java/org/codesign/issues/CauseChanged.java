package org.codesign.issues;

/** Somebody found that an issue comes from something else. */
public record CauseChanged(IssueId issue) {}
