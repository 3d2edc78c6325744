package org.codesign.catalogue;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A release of a system as other modules know it.
 *
 * @param releasedOn the day it came out or is to come out, where it is known
 */
public record SystemRelease(ReleaseId id, String name, @Nullable LocalDate releasedOn) {

  public Optional<LocalDate> day() {
    return Optional.ofNullable(releasedOn);
  }
}
