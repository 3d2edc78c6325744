package org.codesign.search.internal;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;

/** Puts words that exist in place of words that nobody wrote. */
final class Spelling {

  /** In letters; shorter words are too near to too many others. */
  private static final int SHORTEST = 4;

  /** So many words are looked at; a longer question has enough others. */
  private static final int MOST = 12;

  private static final Pattern WORD =
      Pattern.compile("(?<![\\p{L}\\p{N}-])\\p{L}{4,40}(?![\\p{L}\\p{N}])");

  private final Analyzer analyzer;
  private final DirectSpellChecker checker = new DirectSpellChecker();

  Spelling(Analyzer analyzer) {
    this.analyzer = analyzer;
    checker.setMinQueryLength(SHORTEST);
    checker.setMinPrefix(1);
    checker.setThresholdFrequency(0);
  }

  /** The question with other words; empty where all are known or nothing is like them. */
  Optional<String> corrected(IndexReader reader, String question) throws IOException {
    List<MatchResult> words = WORD.matcher(question).results().limit(MOST + 1L).toList();
    if (words.size() > MOST) {
      return Optional.empty();
    }
    StringBuilder text = new StringBuilder();
    int at = 0;
    for (MatchResult word : words) {
      Optional<String> meant = meant(reader, word.group());
      if (meant.isPresent()) {
        text.append(question, at, word.start()).append(meant.get());
        at = word.end();
      }
    }
    return at == 0 ? Optional.empty() : Optional.of(text.append(question.substring(at)).toString());
  }

  private Optional<String> meant(IndexReader reader, String word) throws IOException {
    for (String stem : Terms.of(analyzer, Entries.ALL, word)) {
      if (reader.docFreq(new Term(Entries.ALL, stem)) > 0) {
        return Optional.empty();
      }
    }
    String small = word.toLowerCase(Locale.UK);
    if (!new Beginnings(reader, List.of(Entries.WORDS)).exactly(small).isEmpty()) {
      return Optional.empty(); // it may still be being typed
    }
    SuggestWord[] like =
        checker.suggestSimilar(
            new Term(Entries.WORDS, small), 1, reader, SuggestMode.SUGGEST_WHEN_NOT_IN_INDEX);
    return like.length == 0 ? Optional.empty() : Optional.of(like[0].string);
  }
}
