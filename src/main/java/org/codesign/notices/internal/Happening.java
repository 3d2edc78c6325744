package org.codesign.notices.internal;

import java.time.Instant;
import java.util.UUID;
import org.codesign.identity.PersonId;
import org.codesign.issues.CommentId;
import org.codesign.issues.IssueId;
import org.codesign.notices.NoticeKind;
import org.jspecify.annotations.Nullable;

/**
 * Something to tell people of.
 *
 * @param reached followers up to here are told
 */
record Happening(
    UUID id,
    NoticeKind kind,
    IssueId issue,
    @Nullable CommentId comment,
    @Nullable PersonId reached,
    Instant at) {}
