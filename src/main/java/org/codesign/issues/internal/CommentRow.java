package org.codesign.issues.internal;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.codesign.identity.Actor;
import org.codesign.identity.PersonId;
import org.codesign.issues.IssueId;
import org.codesign.shared.GssCode;
import org.jspecify.annotations.Nullable;

/**
 * A comment as it is kept.
 *
 * @param council where the author worked when writing it
 */
record CommentRow(
    UUID id,
    IssueId issue,
    PersonId author,
    @Nullable String council,
    String body,
    String state,
    @Nullable String removedFor,
    boolean edited,
    Instant writtenAt,
    int version) {

  boolean isBy(Actor actor) {
    return author.equals(actor.id());
  }

  /** Whether author and reader were colleagues when it was written. */
  boolean isOfCouncilOf(Actor actor) {
    GssCode home = actor.homeCouncil();
    return home != null && Objects.equals(council, home.value());
  }
}
