package org.codesign.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a question found, best first.
 *
 * @param owners the things found, each with its best parts
 * @param hasMore whether there are owners after these
 * @param entries how many parts match in all; from {@link #COUNTED} on, at least so many
 * @param facets by name, how many owners have each value, the most frequent first; of the best
 *     {@link #COUNTED} parts
 * @param understood whether the question has a word one can look for
 * @param complete false while the index is being brought up to date after a fault: something may be
 *     missing
 * @param correction what may have been meant; null where every word is known
 */
public record Found(
    List<Owner> owners,
    boolean hasMore,
    long entries,
    Map<String, List<Count>> facets,
    boolean understood,
    boolean complete,
    @Nullable Correction correction) {

  /** Matches are counted up to here. */
  public static final int COUNTED = 1000;

  public Found {
    owners = List.copyOf(owners);
    facets = Map.copyOf(facets);
  }

  public static Found nothing(boolean understood, boolean complete) {
    return new Found(List.of(), false, 0, Map.of(), understood, complete, null);
  }

  public Found with(Correction meant) {
    return new Found(owners, hasMore, entries, facets, understood, complete, meant);
  }

  public Optional<Correction> corrected() {
    return Optional.ofNullable(correction);
  }

  /**
   * @param best its best parts, best first
   */
  public record Owner(UUID id, List<Part> best) {}

  /**
   * @param passages by the name of the field; what the field says where it was asked, or how it
   *     begins
   */
  public record Part(UUID id, Map<String, Passage> passages) {}

  /** A value of a facet and how many owners have it. */
  public record Count(String value, int owners) {}

  /**
   * The question with words that exist in place of unknown ones.
   *
   * @param isApplied whether this was answered, because the question as typed found nothing
   */
  public record Correction(String question, boolean isApplied) {}
}
