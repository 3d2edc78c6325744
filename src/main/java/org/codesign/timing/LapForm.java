package org.codesign.timing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * A press: from now on this.
 *
 * @param id made with the press; sent again it has no further effect
 * @param after the lap that was going on when the button was pressed
 * @param interruption null to work
 */
public record LapForm(
    @NotNull LapId id,
    @NotNull LapId after,
    @NotNull @Valid StepPlace doing,
    @Nullable Interruption interruption) {}
