package org.codesign.priorities;

import org.codesign.issues.IssueId;

/**
 * A round's result is there.
 *
 * @param first on its shortlist, whatever the result
 */
public record RoundClosed(RoundId round, IssueId first) {}
