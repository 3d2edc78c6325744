package org.codesign.search.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.codesign.search.Thesaurus;

/** A thesaurus in the index's terms. */
final class Meanings {

  private static final String ANY_FIELD = "";

  private final Map<List<String>, List<List<String>>> meanings = new HashMap<>();
  private int longest;

  Meanings(Thesaurus thesaurus, Analyzer analyzer) throws IOException {
    for (Thesaurus.Meaning one : thesaurus.meanings()) {
      List<String> words = Terms.of(analyzer, ANY_FIELD, one.words());
      List<String> meaning = Terms.of(analyzer, ANY_FIELD, one.meaning());
      if (!words.isEmpty() && !meaning.isEmpty() && !words.equals(meaning)) {
        meanings.computeIfAbsent(words, any -> new ArrayList<>()).add(meaning);
        longest = Math.max(longest, words.size());
      }
    }
  }

  /**
   * The longest run of words from a place on that stands for something.
   *
   * @return how many words it has; 0 where there is none
   */
  int runAt(List<String> words, int place) {
    for (int length = Math.min(longest, words.size() - place); length > 0; length--) {
      if (meanings.containsKey(words.subList(place, place + length))) {
        return length;
      }
    }
    return 0;
  }

  /** What these words stand for, one list of words each. */
  List<List<String>> of(List<String> words) {
    return meanings.getOrDefault(words, List.of());
  }
}
