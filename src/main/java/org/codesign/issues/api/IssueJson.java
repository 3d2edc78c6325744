package org.codesign.issues.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.codesign.catalogue.ScreenDetails;
import org.codesign.issues.Category;
import org.codesign.issues.Cause;
import org.codesign.issues.Figures;
import org.codesign.issues.IssueDetails;
import org.codesign.issues.Pin;
import org.codesign.shared.EntryMode;
import org.jspecify.annotations.Nullable;

/**
 * An issue with all that staff may see of it.
 *
 * @param severity 0 cosmetic … 4 work cannot be done
 * @param looksDifferent whether the reporter's screen looked different from the picture
 * @param figures none while too few answered
 * @param councilFigures of the own council, for its lead
 * @param answer one's own
 * @param version to be sent back with a change of the words
 */
record IssueJson(
    UUID id,
    int number,
    String title,
    String body,
    String workaround,
    UUID system,
    @Nullable UUID secondSystem,
    @Nullable UUID screen,
    List<Pin> pins,
    boolean looksDifferent,
    Category category,
    int severity,
    Cause cause,
    EntryMode entryMode,
    boolean harm,
    boolean open,
    @Nullable Figures figures,
    @Nullable Figures councilFigures,
    @Nullable AnswerJson answer,
    boolean reportedByMe,
    Instant reportedAt,
    Instant changedAt,
    int version) {

  static IssueJson of(IssueDetails issue) {
    return new IssueJson(
        issue.id().value(),
        issue.number(),
        issue.text().title(),
        issue.text().body(),
        issue.text().workaround(),
        issue.system().id().value(),
        issue.otherSystem().map(it -> it.id().value()).orElse(null),
        issue.screen().map(ScreenDetails::id).map(it -> it.value()).orElse(null),
        issue.pins(),
        issue.looksDifferent(),
        issue.category(),
        issue.severity(),
        issue.cause(),
        issue.entryMode(),
        issue.harm(),
        issue.open(),
        issue.nationalFigures(),
        issue.councilFigures(),
        issue.ownAnswer().map(AnswerJson::of).orElse(null),
        issue.reportedByMe(),
        issue.reportedAt(),
        issue.changedAt(),
        issue.version());
  }
}
