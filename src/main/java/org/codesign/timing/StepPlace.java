package org.codesign.timing;

import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.codesign.catalogue.ScreenId;
import org.codesign.catalogue.StepId;
import org.codesign.catalogue.SystemId;
import org.codesign.shared.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * What somebody does within a run: which step, and where.
 *
 * @param step of the run's task
 * @param named a step that is not in the task's list, in the person's own words, at most 120
 *     characters; empty where there is a step
 * @param system null away from any system
 * @param screen of that system, if one particular
 */
public record StepPlace(
    @Nullable StepId step,
    @Size(max = 120, message = "{runs.named.long}") String named,
    @Nullable SystemId system,
    @Nullable ScreenId screen) {

  public StepPlace {
    named = step == null ? PlainText.tidyLine(named) : "";
  }

  public static StepPlace step(@Nullable StepId step) {
    return new StepPlace(step, "", null, null);
  }

  public StepPlace at(@Nullable SystemId elsewhere, @Nullable ScreenId place) {
    return new StepPlace(step, named, elsewhere, place);
  }

  public boolean isSameStepAs(StepPlace other) {
    return Objects.equals(step, other.step) && named.equals(other.named);
  }
}
