package org.codesign.guidance.api;

import java.util.List;
import java.util.UUID;
import org.codesign.guidance.FoundDocument;
import org.codesign.guidance.FoundDocument.FoundSection;
import org.codesign.guidance.SearchResults;
import org.codesign.search.Passage;
import org.codesign.shared.Cursor;
import org.jspecify.annotations.Nullable;

/**
 * What a question found.
 *
 * @param next the cursor of the next page, none where the list ends
 * @param sections how many sections match in all, counted up to 1,000
 */
record SearchJson(
    List<DocumentJson> items, @Nullable String next, long sections, boolean complete) {

  static SearchJson of(SearchResults found) {
    return new SearchJson(
        found.documents().stream().map(DocumentJson::of).toList(),
        found.next().map(Cursor::text).orElse(null),
        found.sections(),
        found.complete());
  }

  record DocumentJson(
      UUID id, String title, String topic, String source, String page, List<SectionJson> sections) {

    static DocumentJson of(FoundDocument found) {
      String page = "/guidance/" + found.id();
      return new DocumentJson(
          found.id().value(),
          found.title(),
          found.topic(),
          found.source(),
          page,
          found.sections().stream().map(section -> SectionJson.of(section, page)).toList());
    }
  }

  /**
   * @param passage what answers, in parts, those that match marked
   */
  record SectionJson(String heading, String page, List<Passage.Part> passage) {

    static SectionJson of(FoundSection section, String page) {
      return new SectionJson(
          section.heading().text(),
          section.anchor().isEmpty() ? page : page + "#" + section.anchor(),
          section.passage().parts());
    }
  }
}
