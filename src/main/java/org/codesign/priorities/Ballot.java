package org.codesign.priorities;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.codesign.issues.IssueId;
import org.jspecify.annotations.Nullable;

/**
 * A member's own ballot; nobody else sees it.
 *
 * @param version 0 while there is none
 * @param votes at least 1 for each issue that has any
 * @param cost points spent
 * @param savedAtOrNull null while there is none
 */
public record Ballot(
    int version,
    Map<IssueId, Integer> votes,
    long cost,
    String conflict,
    String dissent,
    @Nullable Instant savedAtOrNull) {

  public Ballot {
    votes = Map.copyOf(votes);
  }

  public Optional<Instant> savedAt() {
    return Optional.ofNullable(savedAtOrNull);
  }
}
