package org.codesign.issues;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What comes together when an issue is merged into another one.
 *
 * @param issue the one that will be read as the other
 * @param target the one it will be read as
 * @param together the figures of both as one, a person who answered both once; none while too few
 *     answered
 * @param changesSupplier whether the issue leaves the list of its supplier, because the target
 *     belongs to another one
 */
public record MergePreview(
    Part issue, Part target, @Nullable Figures together, boolean changesSupplier) {

  /**
   * One of the two, with all that was merged into it.
   *
   * @param reports how many
   * @param pins of all of them, on whatever screen
   * @param protectedFigures none while too few answered
   */
  public record Part(
      IssueId id,
      int number,
      String title,
      String system,
      int reports,
      int pins,
      @Nullable Figures protectedFigures) {

    public Optional<Figures> figures() {
      return Optional.ofNullable(protectedFigures);
    }
  }

  public Optional<Figures> figuresTogether() {
    return Optional.ofNullable(together);
  }
}
