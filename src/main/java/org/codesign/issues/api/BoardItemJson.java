package org.codesign.issues.api;

import java.time.Instant;
import java.util.UUID;
import org.codesign.issues.BoardItem;
import org.codesign.issues.Category;
import org.codesign.issues.Figures;
import org.jspecify.annotations.Nullable;

/**
 * An issue in a list.
 *
 * @param excerpt the beginning of its text
 * @param system its name
 * @param screen its name
 * @param figures none while too few answered
 * @param answer one's own
 */
record BoardItemJson(
    UUID id,
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
    @Nullable Figures figures,
    int comments,
    @Nullable AnswerJson answer) {

  static BoardItemJson of(BoardItem item) {
    return new BoardItemJson(
        item.id().value(),
        item.number(),
        item.title(),
        item.excerpt(),
        item.system(),
        item.screen(),
        item.category(),
        item.severity(),
        item.harm(),
        item.open(),
        item.reportedAt(),
        item.protectedFigures(),
        item.comments(),
        item.ownAnswer().map(AnswerJson::of).orElse(null));
  }
}
