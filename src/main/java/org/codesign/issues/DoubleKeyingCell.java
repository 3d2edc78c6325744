package org.codesign.issues;

import java.util.Optional;
import org.codesign.catalogue.SystemListItem;
import org.jspecify.annotations.Nullable;

/**
 * What the open issues between two systems come to.
 *
 * @param from the system they were reported on
 * @param to the other one
 * @param issues how many are open
 * @param counted how many of them are in the figures: one that too few answered is left out where
 *     the others' figures would tell on it
 * @param protectedFigures people each once, hours a month; none while too few answered
 */
public record DoubleKeyingCell(
    SystemListItem from,
    SystemListItem to,
    int issues,
    int counted,
    @Nullable Figures protectedFigures) {

  public Optional<Figures> figures() {
    return Optional.ofNullable(protectedFigures);
  }
}
