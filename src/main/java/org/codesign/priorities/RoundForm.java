package org.codesign.priorities;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.codesign.shared.PlainText;
import org.codesign.shared.SupplierId;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a round, frozen when it is opened.
 *
 * @param title 3 to 120 characters
 * @param supplier whose issues are weighed; null for those of all suppliers
 * @param budget points of each member, 1 to 1000
 * @param opensAt before {@code closesAt}
 * @param closesAt a ballot that comes at this moment is too late
 * @param excludesConflicts whether ballots with a declared conflict of interest are left out
 */
public record RoundForm(
    @Size(min = 3, max = 120, message = "{round.title.length}") String title,
    @Nullable SupplierId supplier,
    @NotNull(message = "{round.method.needed}") @Nullable RoundMethod method,
    @Min(value = 1, message = "{round.budget.range}")
        @Max(value = 1000, message = "{round.budget.range}")
        int budget,
    @NotNull(message = "{round.opens.needed}") @Nullable Instant opensAt,
    @NotNull(message = "{round.closes.needed}") @Nullable Instant closesAt,
    boolean excludesConflicts) {

  public RoundForm {
    title = PlainText.tidyLine(title);
  }
}
