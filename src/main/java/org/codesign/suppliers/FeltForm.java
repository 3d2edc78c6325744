package org.codesign.suppliers;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One person's answer to "is it better now?".
 *
 * @param minutes lost each time now, 0..480 with one decimal; may be left out
 */
public record FeltForm(
    @NotNull(message = "{felt.needed}") @Nullable Felt felt,
    @Nullable
        @DecimalMin(value = "0", message = "{answer.minutes.range}")
        @DecimalMax(value = "480", message = "{answer.minutes.range}")
        @Digits(integer = 3, fraction = 1, message = "{answer.minutes.range}")
        BigDecimal minutes) {}
