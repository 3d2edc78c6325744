package org.codesign.issues;

import java.time.Instant;

/**
 * A report that is being written.
 *
 * @param id of the issue it becomes
 * @param version to be given back with the next save
 */
public record Draft(IssueId id, DraftForm form, int version, Instant changedAt) {}
