package org.codesign.issues;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An issue as the board shows it.
 *
 * @param excerpt the beginning of its text, at most 300 characters
 * @param screen the screen's name
 * @param protectedFigures none while too few answered
 * @param comments how many there are to read
 * @param own the answer of the person asking
 */
public record BoardItem(
    IssueId id,
    int number,
    String title,
    String excerpt,
    String system,
    @Nullable String screen,
    Category category,
    int severity,
    boolean harm,
    boolean open,
    Instant reportedAt,
    @Nullable Figures protectedFigures,
    int comments,
    @Nullable AnswerForm own) {

  public Optional<Figures> figures() {
    return Optional.ofNullable(protectedFigures);
  }

  public Optional<AnswerForm> ownAnswer() {
    return Optional.ofNullable(own);
  }
}
