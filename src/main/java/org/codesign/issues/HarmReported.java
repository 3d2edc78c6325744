package org.codesign.issues;

/** An issue came by which someone could come to harm: reported, brought in, or split off. */
public record HarmReported(IssueId issue) {}
