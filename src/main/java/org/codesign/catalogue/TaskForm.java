package org.codesign.catalogue;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.codesign.shared.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a task.
 *
 * @param steps in the order of the work, at most 30; those without a name are left out
 */
public record TaskForm(
    @NotBlank(message = "{catalogue.name.needed}") @Size(max = 80, message = "{catalogue.name.80}")
        String name,
    @NotNull(message = "{task.audience.needed}") @Nullable Audience audience,
    @Size(max = MAX_STEPS, message = "{task.steps.many}") List<Step> steps) {

  public static final int MAX_STEPS = 30;

  public TaskForm {
    name = PlainText.tidyLine(name);
    steps = steps.stream().filter(step -> !step.name().isEmpty()).toList();
  }

  /**
   * A step, known or new.
   *
   * @param id of the step if there is one already: time was logged on it
   * @param name at most 120 characters
   */
  public record Step(@Nullable StepId id, String name) {

    public static final int MAX_LENGTH = 120;

    public Step {
      name = PlainText.tidyLine(name);
    }
  }
}
