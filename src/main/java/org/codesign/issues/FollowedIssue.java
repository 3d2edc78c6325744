package org.codesign.issues;

import java.time.Instant;

/**
 * An issue somebody follows.
 *
 * @param comments how many there are to read
 */
public record FollowedIssue(
    IssueId id, int number, String title, boolean open, int comments, Instant since) {}
