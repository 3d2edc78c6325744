package org.codesign.suppliers;

import java.util.List;
import java.util.Optional;
import org.codesign.catalogue.ScreenDetails;
import org.codesign.issues.SupplierIssue;
import org.codesign.priorities.Appearance;
import org.codesign.priorities.Figures;
import org.jspecify.annotations.Nullable;

/**
 * An issue as its supplier sees it.
 *
 * @param shownScreen where it was pinned; null if the reporter named none
 * @param appearances its places on the supplier's lists, newest first, at least one
 */
public record WorkspaceIssue(
    SupplierIssue issue,
    String systemName,
    @Nullable ScreenDetails shownScreen,
    List<Appearance> appearances) {

  public WorkspaceIssue {
    appearances = List.copyOf(appearances);
  }

  public Optional<ScreenDetails> screen() {
    return Optional.ofNullable(shownScreen);
  }

  /** As last published. */
  public Optional<Figures> figures() {
    return appearances.getFirst().figures();
  }
}
