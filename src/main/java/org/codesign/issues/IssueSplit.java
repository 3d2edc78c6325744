package org.codesign.issues;

/** A part of an issue became an issue of its own. */
public record IssueSplit(IssueId issue, IssueId part) {}
