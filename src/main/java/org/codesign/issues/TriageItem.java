package org.codesign.issues;

import java.time.Instant;
import java.util.Optional;
import org.codesign.catalogue.SystemId;
import org.jspecify.annotations.Nullable;

/**
 * An issue in the facilitator's queue.
 *
 * @param item as on the board
 * @param looked when somebody was through with it
 * @param lookedByMe whether that was the person asking
 * @param causeHint what it may come from, where the answers say so
 */
public record TriageItem(
    BoardItem item,
    SystemId system,
    Cause cause,
    @Nullable Instant looked,
    boolean lookedByMe,
    @Nullable CauseHint causeHint) {

  public Optional<Instant> lookedAt() {
    return Optional.ofNullable(looked);
  }

  public Optional<CauseHint> hint() {
    return Optional.ofNullable(causeHint);
  }
}
