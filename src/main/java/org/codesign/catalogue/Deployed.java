package org.codesign.catalogue;

import java.time.LocalDate;
import java.util.Optional;
import org.codesign.shared.GssCode;
import org.jspecify.annotations.Nullable;

/**
 * A council ran, runs or is to run a release of a system.
 *
 * @param releasedOn the day the release came out, where it is known
 * @param endsOn the first day on which the council no longer runs the system, if it is known
 */
public record Deployed(
    GssCode council,
    ReleaseId release,
    @Nullable LocalDate releasedOn,
    LocalDate startsOn,
    @Nullable LocalDate endsOn) {

  public Optional<LocalDate> released() {
    return Optional.ofNullable(releasedOn);
  }

  public Optional<LocalDate> end() {
    return Optional.ofNullable(endsOn);
  }
}
