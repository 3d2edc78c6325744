package org.codesign.issues;

/** An issue by which someone could come to harm was taken back with the file it came with. */
public record HarmTakenBack(IssueId issue) {}
