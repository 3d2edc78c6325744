package org.codesign.timing.api;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Set;
import org.codesign.timing.Prompting;
import org.codesign.timing.PromptingForm;
import org.jspecify.annotations.Nullable;

/**
 * When somebody wants to be asked, as the API says it.
 *
 * @param from working hours as a clock in England shows them
 * @param perDay 1 to 4
 * @param version what a change of it says it replaces; 0 while nothing was chosen
 */
record PromptingJson(
    @Nullable Boolean wanted,
    @Nullable Set<DayOfWeek> weekdays,
    @Nullable LocalTime from,
    @Nullable LocalTime to,
    @Nullable Integer perDay,
    @Nullable Integer version) {

  static PromptingJson of(Prompting prompting) {
    return new PromptingJson(
        prompting.wanted(),
        prompting.weekdays(),
        prompting.from(),
        prompting.to(),
        prompting.perDay(),
        prompting.version());
  }

  /** What is missing stays so here, for the form's validation to name. */
  @SuppressWarnings("NullAway")
  PromptingForm form() {
    return new PromptingForm(
        Boolean.TRUE.equals(wanted),
        weekdays,
        from,
        to,
        perDay == null ? 0 : perDay,
        version == null ? 0 : version);
  }
}
