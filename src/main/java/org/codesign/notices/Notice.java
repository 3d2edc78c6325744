package org.codesign.notices;

import java.time.Instant;
import org.codesign.issues.IssueId;

/**
 * Something a person was told. The words are those of the issue as it is now.
 *
 * @param number the issue's
 * @param title the issue's
 */
public record Notice(
    NoticeId id,
    NoticeKind kind,
    IssueId issue,
    int number,
    String title,
    Instant at,
    boolean unread) {}
