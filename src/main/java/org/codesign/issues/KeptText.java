package org.codesign.issues;

import java.time.Instant;
import org.codesign.privacy.KeepReason;

/**
 * A text that waits for a facilitator.
 *
 * @param title the issue's, as everybody reads it
 * @param field of the issue: title, body or workaround
 * @param text as it was written
 */
public record KeptText(
    KeptId id,
    IssueId issue,
    int number,
    String title,
    String field,
    String text,
    KeepReason reason,
    Instant keptAt) {}
