package org.codesign.issues;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.codesign.catalogue.ScreenDetails;
import org.jspecify.annotations.Nullable;

/**
 * A report that was merged into another issue, as it was written.
 *
 * @param text its own words
 * @param shownScreen where it was pinned, if it has pins and that is not the screen of the issue it
 *     is shown as
 * @param pins its own, on its own screen
 */
public record MergedReport(
    IssueId id,
    int number,
    IssueText text,
    @Nullable ScreenDetails shownScreen,
    List<Pin> pins,
    Instant reportedAt) {

  public MergedReport {
    pins = List.copyOf(pins);
  }

  public Optional<ScreenDetails> screen() {
    return Optional.ofNullable(shownScreen);
  }
}
