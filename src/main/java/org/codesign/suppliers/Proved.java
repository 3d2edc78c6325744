package org.codesign.suppliers;

import org.codesign.issues.IssueId;

/** It can be said for the first time, or otherwise than before, what came of a promised fix. */
public record Proved(IssueId issue, Verdict verdict) {}
