package org.codesign.issues;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.codesign.shared.Invalid;
import org.jspecify.annotations.Nullable;

/**
 * One person's answer to "does this affect you?".
 *
 * @param minutes lost each time, 0..480 with one decimal; needed where the person is affected and
 *     dropped where not
 */
public record AnswerForm(
    @NotNull(message = "{answer.frequency.needed}") Frequency frequency,
    @Nullable
        @DecimalMin(value = "0", message = "{answer.minutes.range}")
        @DecimalMax(value = "480", message = "{answer.minutes.range}")
        @Digits(integer = 3, fraction = 1, message = "{answer.minutes.range}")
        BigDecimal minutes) {

  public AnswerForm {
    minutes = frequency != null && frequency.isAffected() ? minutes : null;
  }

  /**
   * @throws Invalid if the person is affected and does not say for how long
   */
  void check() {
    if (frequency.isAffected() && minutes == null) {
      throw new Invalid("minutes", "answer.minutes.needed");
    }
  }
}
