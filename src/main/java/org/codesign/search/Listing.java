package org.codesign.search;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A question for everything that has all of the words, in an order of its own instead of the best
 * first.
 *
 * @param words each must be there, in any of its forms, or begin a word that is; none of it is
 *     syntax. Words that say nothing, such as "the", may be missing, unless there are no others
 * @param facets what else must be so, by name
 * @param rank the name of what sorts, the highest first; equal ones are sorted by id, the highest
 *     first
 * @param after the last one seen, or null for the first ones
 */
public record Listing(
    String words, Map<String, String> facets, String rank, @Nullable Place after, int most) {

  public Listing {
    facets = Map.copyOf(facets);
  }

  /** Where a thing stands in the list. */
  public record Place(long rank, UUID owner) {}
}
