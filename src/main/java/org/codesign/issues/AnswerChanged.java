package org.codesign.issues;

/** Somebody answered "does this affect you?", changed the answer or took it back. */
public record AnswerChanged(IssueId issue) {}
