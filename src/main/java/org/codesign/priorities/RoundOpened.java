package org.codesign.priorities;

import org.codesign.issues.IssueId;

/**
 * A round's settings are frozen, and members can read them.
 *
 * @param first on its shortlist
 */
public record RoundOpened(RoundId round, IssueId first) {}
