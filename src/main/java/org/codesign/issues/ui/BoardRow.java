package org.codesign.issues.ui;

import java.util.ArrayList;
import java.util.List;
import org.codesign.issues.BoardItem;
import org.codesign.issues.Figures;
import org.jspecify.annotations.Nullable;

/**
 * An issue on the board, in the words the page shows.
 *
 * @param where system and screen
 * @param hours what it costs; null while that is not known or not shown
 * @param notes what is said below that
 * @param answer as {@link Answering#spelt} has it
 * @param readonly whether no answer is asked for
 */
record BoardRow(
    String id,
    String title,
    String excerpt,
    List<Tag> tags,
    String where,
    @Nullable String hours,
    List<String> notes,
    String answer,
    boolean readonly) {

  /** A word or two that sort it; the kind is for the colour. */
  record Tag(String kind, String text) {}

  /** Finds the words for the screen. */
  interface Words {
    String of(String key, Object... parameters);
  }

  static BoardRow of(BoardItem item, boolean readonly, Words words) {
    String screen = item.screen();
    Figures figures = item.protectedFigures();
    return new BoardRow(
        item.id().toString(),
        item.title(),
        item.excerpt(),
        tags(item, words),
        screen == null ? item.system() : item.system() + " · " + screen,
        figures == null || figures.hoursLost() == 0
            ? null
            : words.of("figures.hours", figures.hoursLost()),
        notes(figures, item.comments(), words),
        Answering.spelt(item.ownAnswer()),
        readonly);
  }

  private static List<Tag> tags(BoardItem item, Words words) {
    List<Tag> tags = new ArrayList<>();
    if (item.harm()) {
      tags.add(new Tag("harm", words.of("issue.harm")));
    }
    if (!item.open()) {
      tags.add(new Tag("closed", words.of("status.CLOSED")));
    }
    tags.add(new Tag("category", words.of("category." + item.category())));
    return tags;
  }

  private static List<String> notes(@Nullable Figures figures, int comments, Words words) {
    List<String> notes = new ArrayList<>();
    if (figures == null) {
      notes.add(words.of("figures.few"));
    } else {
      if (figures.hoursLost() != 0) {
        notes.add(words.of("figures.hours.note"));
      }
      notes.add(words.of("figures.affected", figures.affected(), figures.asked()));
    }
    if (comments > 0) {
      notes.add(words.of("board.comments", comments));
    }
    return notes;
  }
}
