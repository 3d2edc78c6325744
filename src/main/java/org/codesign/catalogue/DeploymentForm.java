package org.codesign.catalogue;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.codesign.shared.GssCode;
import org.jspecify.annotations.Nullable;

/**
 * A council runs a release from a day on, until its next deployment of the same system begins or
 * this one ends.
 *
 * @param startsOn between 1970 and 2099
 * @param endsOn the first day on which it no longer runs it, between 1970 and 2099, if it is known
 * @param workers people of the council who use the system, 0 to 100,000
 */
public record DeploymentForm(
    @NotNull(message = "{deployment.council.needed}") @Nullable GssCode council,
    @NotNull(message = "{deployment.release.needed}") @Nullable ReleaseId release,
    @NotNull(message = "{deployment.starts-on.needed}") @Nullable LocalDate startsOn,
    @Nullable LocalDate endsOn,
    @NotNull(message = "{deployment.workers.needed}")
        @Min(value = 0, message = "{deployment.workers.range}")
        @Max(value = 100_000, message = "{deployment.workers.range}")
        @Nullable Integer workers) {

  boolean endsAfterItStarts() {
    return endsOn == null || startsOn == null || endsOn.isAfter(startsOn);
  }
}
