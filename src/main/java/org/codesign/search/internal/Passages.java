package org.codesign.search.internal;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.LengthGoalBreakIterator;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;
import org.codesign.search.IndexField;
import org.codesign.search.IndexField.Shown;
import org.codesign.search.Passage;

/** Picks what to show of a text that was found. */
final class Passages {

  /** In characters. */
  private static final int LENGTH = 160;

  /**
   * In characters, of each text from its beginning: in a text without a full stop, every passage
   * tried looks through all of it for the ends of its sentence.
   */
  private static final int MAX_TEXT = 30_000;

  private final Analyzer analyzer;
  private final Map<String, IndexField> fields = new HashMap<>();

  Passages(Analyzer analyzer, List<IndexField> fields) {
    this.analyzer = analyzer;
    fields.stream()
        .filter(field -> field.shown() != Shown.NOTHING)
        .forEach(field -> this.fields.put(field.name(), field));
  }

  /** For each of Lucene's documents: by field, what matched, or how the field begins. */
  Map<Integer, Map<String, Passage>> of(IndexSearcher searcher, Query query, int[] documents)
      throws IOException {
    Map<Integer, Map<String, Passage>> passages = new HashMap<>();
    if (documents.length == 0) {
      return passages;
    }
    int[] sorted = Arrays.stream(documents).sorted().toArray();
    var found = new Highlighter(searcher).passages(query, sorted);
    found.forEach((field, texts) -> {
      for (int i = 0; i < sorted.length; i++) {
        if (texts[i] instanceof Passage passage) {
          passages.computeIfAbsent(sorted[i], any -> new HashMap<>()).put(field, passage);
        }
      }
    });
    return passages;
  }

  private final class Highlighter extends UnifiedHighlighter {

    Highlighter(IndexSearcher searcher) {
      super(
          builder(searcher, analyzer)
              .withMaxLength(MAX_TEXT)
              .withMaxNoHighlightPassages(1)
              .withFieldMatcher(any -> true)
              .withWeightMatches(false)
              .withFormatter(new Parts()));
    }

    Map<String, Object[]> passages(Query query, int[] documents) throws IOException {
      String[] names = fields.keySet().toArray(String[]::new);
      int[] most = new int[names.length];
      Arrays.fill(most, 1);
      return highlightFieldsAsObjects(names, query, documents, most);
    }

    @Override
    protected BreakIterator getBreakIterator(String field) {
      IndexField known = fields.get(field);
      return known != null && known.shown() == Shown.PASSAGE
          ? LengthGoalBreakIterator.createClosestToLength(
              BreakIterator.getSentenceInstance(Locale.UK), LENGTH, 0.5f)
          : new WholeBreakIterator();
    }
  }
}
