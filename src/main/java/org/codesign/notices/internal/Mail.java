package org.codesign.notices.internal;

import java.time.Instant;
import java.util.UUID;
import org.codesign.identity.PersonId;
import org.codesign.issues.IssueId;
import org.jspecify.annotations.Nullable;

/**
 * An e-mail to be sent.
 *
 * @param issue that an alarm is about
 * @param from of the time a digest tells of
 * @param until its end, left out
 * @param attempts how often it was tried
 */
record Mail(
    UUID id,
    PersonId person,
    MailKind kind,
    @Nullable IssueId issue,
    Instant from,
    Instant until,
    int attempts) {}
