package org.codesign.timing;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Set;

/**
 * When somebody wants to be asked.
 *
 * @param from the working hours' beginning; before {@code to} by an hour at least
 * @param replaces the version that was seen; 0 where nothing was said before
 */
public record PromptingForm(
    boolean wanted,
    @NotEmpty(message = "{timing.prompting.days}") Set<@NotNull DayOfWeek> weekdays,
    @NotNull LocalTime from,
    @NotNull LocalTime to,
    @Min(1) @Max(Prompting.MOST_A_DAY) int perDay,
    @PositiveOrZero int replaces) {}
