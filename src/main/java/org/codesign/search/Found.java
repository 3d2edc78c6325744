package org.codesign.search;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What a question found, best first.
 *
 * @param owners the things found, each with its best parts
 * @param hasMore whether there are owners after these
 * @param entries how many parts match in all; from {@link #COUNTED} on, at least so many
 * @param understood whether the question has a word one can look for
 * @param complete false while the index is being brought up to date after a fault: something may be
 *     missing
 */
public record Found(
    List<Owner> owners, boolean hasMore, long entries, boolean understood, boolean complete) {

  /** Matches are counted up to here. */
  public static final int COUNTED = 1000;

  public Found {
    owners = List.copyOf(owners);
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
}
