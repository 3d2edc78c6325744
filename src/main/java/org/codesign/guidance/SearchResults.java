package org.codesign.guidance;

import java.util.List;
import java.util.Optional;
import org.codesign.shared.Cursor;
import org.jspecify.annotations.Nullable;

/**
 * What a question found.
 *
 * @param documents best first
 * @param nextCursor what to ask the next ones with, or null where there are no more
 * @param sections how many sections match in all, counted up to 1,000
 * @param understood whether the question has a word one can look for: {@code the}, alone, is none
 * @param complete false while the search is being brought up to date: something may be missing
 */
public record SearchResults(
    List<FoundDocument> documents,
    @Nullable Cursor nextCursor,
    long sections,
    boolean understood,
    boolean complete) {

  public SearchResults {
    documents = List.copyOf(documents);
  }

  public Optional<Cursor> next() {
    return Optional.ofNullable(nextCursor);
  }
}
