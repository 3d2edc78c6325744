package org.codesign.guidance.api;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
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
 * @param facets by name, how many documents have each value; of the best 1,000 sections
 * @param correction what may have been meant, where a word is unknown
 */
record SearchJson(
    List<DocumentJson> items,
    @Nullable String next,
    long sections,
    Map<String, List<ValueJson>> facets,
    @Nullable CorrectionJson correction,
    boolean complete) {

  static SearchJson of(SearchResults found) {
    return new SearchJson(
        found.documents().stream().map(DocumentJson::of).toList(),
        found.next().map(Cursor::text).orElse(null),
        found.sections(),
        facets(found),
        found.corrected().map(it -> new CorrectionJson(it.question(), it.isApplied())).orElse(null),
        found.complete());
  }

  private static Map<String, List<ValueJson>> facets(SearchResults found) {
    Map<String, List<ValueJson>> facets = new TreeMap<>();
    found
        .facets()
        .forEach((facet, counts) ->
            facets.put(
                facet.name().toLowerCase(Locale.ROOT),
                counts.stream().map(it -> new ValueJson(it.value(), it.owners())).toList()));
    return facets;
  }

  record ValueJson(String value, int documents) {}

  /**
   * @param applied whether this was answered, because the question as typed found nothing
   */
  record CorrectionJson(String question, boolean applied) {}

  record DocumentJson(
      UUID id,
      String title,
      String topic,
      String source,
      boolean pinned,
      boolean retired,
      String page,
      List<SectionJson> sections) {

    static DocumentJson of(FoundDocument found) {
      String page = "/guidance/" + found.id();
      return new DocumentJson(
          found.id().value(),
          found.title(),
          found.topic(),
          found.source(),
          found.isPinned(),
          found.isRetired(),
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
