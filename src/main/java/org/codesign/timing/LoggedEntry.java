package org.codesign.timing;

import org.jspecify.annotations.Nullable;

/**
 * An entry as it stands in the log.
 *
 * @param version 1 when it was new, one more with each change
 * @param deleted taken out of the log; a change that replaces this version brings it back
 */
public record LoggedEntry(TimeEntry entry, int version, boolean deleted) {

  static LoggedEntry first(TimeEntry entry) {
    return new LoggedEntry(entry, 1, false);
  }

  public EntryId id() {
    return entry.id();
  }

  @Nullable LoggedEntry unlessDeleted() {
    return deleted ? null : this;
  }

  boolean says(TimeEntry other) {
    return !deleted && entry.equals(other);
  }
}
