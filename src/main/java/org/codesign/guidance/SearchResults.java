package org.codesign.guidance;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.codesign.search.Found.Correction;
import org.codesign.search.Found.Count;
import org.codesign.shared.Cursor;
import org.jspecify.annotations.Nullable;

/**
 * What a question found.
 *
 * @param documents best first
 * @param nextCursor what to ask the next ones with, or null where there are no more
 * @param sections how many sections match in all, counted up to 1,000
 * @param facets how many documents have each value, the most frequent first; of the best 1,000
 *     sections
 * @param understood whether the question has a word one can look for: {@code the}, alone, is none
 * @param complete false while the search is being brought up to date: something may be missing
 * @param correction what may have been meant; null where every word is known
 */
public record SearchResults(
    List<FoundDocument> documents,
    @Nullable Cursor nextCursor,
    long sections,
    Map<Facet, List<Count>> facets,
    boolean understood,
    boolean complete,
    @Nullable Correction correction) {

  public SearchResults {
    documents = List.copyOf(documents);
    facets = Map.copyOf(facets);
  }

  public Optional<Cursor> next() {
    return Optional.ofNullable(nextCursor);
  }

  public Optional<Correction> corrected() {
    return Optional.ofNullable(correction);
  }
}
