package org.codesign.search;

import java.util.List;
import java.util.Map;

/**
 * A question.
 *
 * @param question in people's words; none of them is syntax but a {@code "quoted phrase"}, which
 *     must be there, and a {@code -word}, which must not. The first 2,000 characters count
 * @param only facets that must be so, by name
 * @param counted the names of the facets whose values are counted
 */
public record Asked(
    String question,
    Map<String, String> only,
    List<String> counted,
    Thesaurus thesaurus,
    Window window) {

  public Asked {
    only = Map.copyOf(only);
    counted = List.copyOf(counted);
  }

  public static Asked of(String question, Window window) {
    return new Asked(question, Map.of(), List.of(), Thesaurus.NONE, window);
  }

  public Asked with(String otherQuestion) {
    return new Asked(otherQuestion, only, counted, thesaurus, window);
  }
}
