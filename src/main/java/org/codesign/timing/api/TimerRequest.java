package org.codesign.timing.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import org.codesign.timing.Source;
import org.codesign.timing.TimerForm;
import org.jspecify.annotations.Nullable;

/**
 * A timer to start or put right, as a client sends it: anything may be missing.
 *
 * @param source {@code TIMER} where missing
 * @param replaces the version this takes the place of; 0 or missing for a new timer
 * @param confirmed what it takes over from may have run for over four hours
 */
record TimerRequest(
    @Nullable Source source,
    @Nullable Instant startedAt,
    @JsonUnwrapped WorkJson work,
    @Nullable Integer replaces,
    @Nullable Boolean confirmed) {

  /** What is missing stays so here, for the form's validation to name. */
  @SuppressWarnings("NullAway")
  TimerForm form() {
    return new TimerForm(
        source == null ? Source.TIMER : source,
        startedAt,
        work.form(),
        replaces == null ? 0 : replaces,
        Boolean.TRUE.equals(confirmed));
  }
}
