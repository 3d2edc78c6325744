package org.codesign.issues;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.codesign.catalogue.ReleaseId;
import org.codesign.catalogue.ScreenDetails;
import org.codesign.catalogue.SystemListItem;
import org.codesign.shared.EntryMode;
import org.jspecify.annotations.Nullable;

/**
 * An issue with all that staff may see of it; who reported it is not in here.
 *
 * @param screenShown with the picture of the release that the asking person's council runs
 * @param reportedOn the release the reporter's council ran
 * @param looksDifferent whether the reporter's screen looked different from the picture of that
 *     release
 * @param nationalFigures none while too few answered
 * @param councilFigures those of the asking council lead's own council; none for others, or while
 *     too few answered
 * @param own the answer of the person asking
 * @param reportedByMe whether the person asking reported it, and so may change its text
 * @param version to be given back with a change
 */
public record IssueDetails(
    IssueId id,
    int number,
    IssueText text,
    SystemListItem system,
    @Nullable SystemListItem secondSystem,
    @Nullable ScreenDetails screenShown,
    @Nullable ReleaseId reportedOn,
    List<Pin> pins,
    boolean looksDifferent,
    Category category,
    int severity,
    Cause cause,
    EntryMode entryMode,
    boolean harm,
    boolean open,
    @Nullable Figures nationalFigures,
    @Nullable Figures councilFigures,
    @Nullable AnswerForm own,
    boolean reportedByMe,
    Instant reportedAt,
    Instant changedAt,
    int version) {

  public IssueDetails {
    pins = List.copyOf(pins);
  }

  public Optional<SystemListItem> otherSystem() {
    return Optional.ofNullable(secondSystem);
  }

  public Optional<ScreenDetails> screen() {
    return Optional.ofNullable(screenShown);
  }

  public Optional<Figures> figures() {
    return Optional.ofNullable(nationalFigures);
  }

  public Optional<Figures> ownCouncilFigures() {
    return Optional.ofNullable(councilFigures);
  }

  public Optional<AnswerForm> ownAnswer() {
    return Optional.ofNullable(own);
  }
}
