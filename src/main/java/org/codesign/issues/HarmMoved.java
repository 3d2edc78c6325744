package org.codesign.issues;

/** An issue by which someone could come to harm went to another supplier, who has not seen it. */
public record HarmMoved(IssueId issue) {}
