package org.codesign.search;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * A thing as far as it is known, to which similar ones are wanted.
 *
 * @param title what it is about, in a line; its last word may still be being typed. The first 500
 *     characters count
 * @param text more about it, which counts for less; may be empty. The first 4,000 characters count
 * @param preferred facets that lift an entry that has them, by name
 * @param except owners that are left out
 * @param most so many are wanted
 */
public record Likeness(
    String title, String text, Map<String, String> preferred, Set<UUID> except, int most) {

  private static final int TITLE = 500;
  private static final int TEXT = 4_000;

  public Likeness {
    title = title.substring(0, Math.min(title.length(), TITLE));
    text = text.substring(0, Math.min(text.length(), TEXT));
    preferred = Map.copyOf(preferred);
    except = Set.copyOf(except);
  }
}
