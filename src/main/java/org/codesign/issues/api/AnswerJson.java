package org.codesign.issues.api;

import static java.util.Objects.requireNonNullElse;

import java.math.BigDecimal;
import org.codesign.issues.AnswerForm;
import org.codesign.issues.Frequency;
import org.jspecify.annotations.Nullable;

/**
 * One's own answer.
 *
 * @param minutes each time, 0..480; only where affected
 * @param note for oneself; nobody else reads it
 */
record AnswerJson(
    @Nullable Frequency frequency, @Nullable BigDecimal minutes, @Nullable String note) {

  static AnswerJson of(AnswerForm answer) {
    return new AnswerJson(answer.frequency(), answer.minutes(), answer.note());
  }

  /** A missing frequency stays so here, for the form's validation to name. */
  @SuppressWarnings("NullAway")
  AnswerForm form() {
    return new AnswerForm(frequency, minutes, requireNonNullElse(note, ""));
  }
}
