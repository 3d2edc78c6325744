package org.codesign.issues.internal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Search text as people type it, made into what the full-text index is asked: each word as the
 * beginning of a word that must occur. No character of it is query syntax.
 */
record SearchWords(List<String> words) {

  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
  private static final Pattern NUMBER = Pattern.compile("#?(\\d{1,9})");

  /** The index holds no shorter ones (innodb_ft_min_token_size). */
  private static final int SHORTEST = 3;

  private static final int MOST_WORDS = 8;

  /**
   * Words the index leaves out, or that half of all issues have: they find nothing and cost time.
   */
  private static final Set<String> EMPTY =
      Set.of(
          ("about all and are but can com for from had has have how its not that the there they this"
                  + " was what when where which who will with www und you")
              .split(" "));

  static SearchWords of(String text) {
    return new SearchWords(
        BETWEEN
            .splitAsStream(text.toLowerCase(Locale.ROOT))
            .filter(word -> word.length() >= SHORTEST)
            .filter(word -> !EMPTY.contains(word))
            .distinct()
            .limit(MOST_WORDS)
            .toList());
  }

  /** The issue's number, if that is all the text is. */
  static Optional<Integer> number(String text) {
    return Optional.of(NUMBER.matcher(text))
        .filter(Matcher::matches)
        .map(it -> Integer.valueOf(it.group(1)));
  }

  boolean isEmpty() {
    return words.isEmpty();
  }

  /** For {@code MATCH … AGAINST (… IN BOOLEAN MODE)}. */
  String inBooleanMode() {
    return words.stream().map(word -> "+" + word + "*").collect(Collectors.joining(" "));
  }
}
