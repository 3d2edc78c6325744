package org.codesign.guidance;

import java.util.List;
import org.codesign.search.Passage;

/**
 * A document with sections that answer a question.
 *
 * @param sections the best of them, best first
 */
public record FoundDocument(
    DocumentId id, String title, String topic, String source, List<FoundSection> sections) {

  public FoundDocument {
    sections = List.copyOf(sections);
  }

  /**
   * @param anchor of the section within the page; empty for the document's beginning
   * @param heading with the words that were asked for set off
   * @param passage what answers, or how the section begins
   */
  public record FoundSection(String anchor, Passage heading, Passage passage) {}
}
