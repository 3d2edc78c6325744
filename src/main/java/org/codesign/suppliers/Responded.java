package org.codesign.suppliers;

import org.codesign.issues.IssueId;

/** A supplier answered an issue. */
public record Responded(IssueId issue) {}
