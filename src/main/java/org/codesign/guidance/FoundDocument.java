package org.codesign.guidance;

import java.util.List;
import org.codesign.search.Passage;

/**
 * A document with sections that answer a question.
 *
 * @param isPinned whether an editor put it first
 * @param isRetired whether it is no longer current
 * @param sections the best of them, best first
 */
public record FoundDocument(
    DocumentId id,
    String title,
    String topic,
    String source,
    boolean isPinned,
    boolean isRetired,
    List<FoundSection> sections) {

  public FoundDocument {
    sections = List.copyOf(sections);
  }

  /** One that an editor put first, whatever it says. */
  public static FoundDocument pinned(
      DocumentId id, String title, String topic, String source, String summary) {
    FoundSection beginning = new FoundSection("", Passage.of(title), Passage.of(summary));
    return new FoundDocument(id, title, topic, source, true, false, List.of(beginning));
  }

  /**
   * @param anchor of the section within the page; empty for the document's beginning
   * @param heading with the words that were asked for set off
   * @param passage what answers, or how the section begins
   */
  public record FoundSection(String anchor, Passage heading, Passage passage) {}
}
