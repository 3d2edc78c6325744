package org.codesign.issues;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.codesign.privacy.FreeText;
import org.codesign.shared.Invalid;
import org.codesign.shared.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * One person's answer to "does this affect you?".
 *
 * @param minutes lost each time, 0..480 with one decimal; needed where the person is affected and
 *     dropped where not
 * @param note for oneself, at most 500 characters; may be empty
 */
public record AnswerForm(
    @NotNull(message = "{answer.frequency.needed}") Frequency frequency,
    @Nullable
        @DecimalMin(value = "0", message = "{answer.minutes.range}")
        @DecimalMax(value = "480", message = "{answer.minutes.range}")
        @Digits(integer = 3, fraction = 1, message = "{answer.minutes.range}")
        BigDecimal minutes,
    @Size(max = AnswerForm.NOTE, message = "{answer.note.long}") String note) {

  public static final int NOTE = 500;

  public AnswerForm {
    note = PlainText.tidy(note);
    minutes = frequency != null && frequency.isAffected() ? minutes : null;
  }

  public AnswerForm(Frequency frequency, @Nullable BigDecimal minutes) {
    this(frequency, minutes, "");
  }

  /**
   * @throws Invalid if the person is affected and does not say for how long, or the note may tell
   *     who somebody is
   */
  void check() {
    FreeText.check("note", note);
    if (frequency.isAffected() && minutes == null) {
      throw new Invalid("minutes", "answer.minutes.needed");
    }
  }
}
