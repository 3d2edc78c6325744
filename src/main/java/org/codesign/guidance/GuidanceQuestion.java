package org.codesign.guidance;

import java.util.EnumMap;
import java.util.Map;

/**
 * What somebody wants to know.
 *
 * @param words in their own words: {@code "a phrase"} must be there, a {@code -word} must not,
 *     nothing else is syntax. The first 2,000 characters count, and the last word may be unfinished
 * @param only what the documents must be; a facet that is missing may be anything
 * @param archived whether documents that are no longer current are found, too
 */
public record GuidanceQuestion(String words, Map<Facet, String> only, boolean archived) {

  public GuidanceQuestion {
    Map<Facet, String> said = new EnumMap<>(Facet.class);
    only.forEach((facet, value) -> {
      if (!value.isBlank()) {
        said.put(facet, value);
      }
    });
    only = Map.copyOf(said);
  }

  /** Asked of all that is current. */
  public static GuidanceQuestion of(String words) {
    return new GuidanceQuestion(words, Map.of(), false);
  }
}
