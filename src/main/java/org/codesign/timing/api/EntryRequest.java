package org.codesign.timing.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.time.Instant;
import org.codesign.timing.EntryForm;
import org.codesign.timing.Source;
import org.jspecify.annotations.Nullable;

/**
 * An entry to log, as a client sends it: anything may be missing.
 *
 * @param recordedAt when the worker put it in; now where missing
 * @param replaces the version this takes the place of; 0 or missing for a new entry
 * @param confirmed over four hours are right
 */
record EntryRequest(
    @Nullable Source source,
    @Nullable Instant startedAt,
    @Nullable BigDecimal minutes,
    @JsonUnwrapped WorkJson work,
    @Nullable Instant recordedAt,
    @Nullable Integer replaces,
    @Nullable Boolean confirmed) {

  /** What is missing stays so here, for the form's validation to name. */
  @SuppressWarnings("NullAway")
  EntryForm form() {
    return new EntryForm(
        source,
        startedAt,
        minutes,
        work.form(),
        recordedAt,
        replaces == null ? 0 : replaces,
        Boolean.TRUE.equals(confirmed));
  }
}
