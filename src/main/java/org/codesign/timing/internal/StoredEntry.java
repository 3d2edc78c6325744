package org.codesign.timing.internal;

import org.codesign.timing.TimeEntry;
import org.jspecify.annotations.Nullable;

/** An entry as it lies in the database. */
public record StoredEntry(TimeEntry entry, boolean deleted) {

  public @Nullable TimeEntry unlessDeleted() {
    return deleted ? null : entry;
  }
}
