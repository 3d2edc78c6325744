package org.codesign.timing;

import java.util.Optional;
import org.codesign.catalogue.StepId;
import org.jspecify.annotations.Nullable;

/**
 * How long one step of a task takes.
 *
 * @param shown null where there are no runs, or too few people's to show
 */
public record StepTime(StepId step, String name, @Nullable Spread shown) {

  public Optional<Spread> spread() {
    return Optional.ofNullable(shown);
  }
}
