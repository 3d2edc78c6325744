package org.codesign.search.internal;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.codesign.search.IndexField;

/** What the best answers so far have in common (pseudo-relevance feedback). */
final class CommonWords {

  /** In characters; of a longer text, its beginning. */
  private static final int MAX_TEXT = 5_000;

  /** Words of a tenth of all texts tell nothing about these. */
  private static final int TELLING = 10;

  /** A short question is meant as it stands. */
  private static final float LONG_QUESTION = 6;

  private static final int SHORTEST = 3;

  private final Ranking ranking;
  private final Analyzer analyzer;
  private final List<IndexField> fields;

  CommonWords(Ranking ranking, Analyzer analyzer, List<IndexField> fields) {
    this.ranking = ranking;
    this.analyzer = analyzer;
    this.fields = fields;
  }

  /** Words with their weights, which come to what the question may be helped by. */
  Map<String, Float> of(IndexSearcher searcher, TopDocs found, Wanted wanted) throws IOException {
    Map<String, Double> weights = new HashMap<>();
    Map<String, Integer> texts = new HashMap<>();
    int best = Math.min(ranking.veryBest(), found.scoreDocs.length);
    double scores = 0;
    for (int i = 0; i < best; i++) {
      scores += found.scoreDocs[i].score;
    }
    StoredFields stored = searcher.storedFields();
    for (int i = 0; i < best; i++) {
      ScoreDoc one = found.scoreDocs[i];
      double share = one.score / scores;
      wordsOf(stored.document(one.doc))
          .forEach((word, count) -> {
            weights.merge(word, share * count / (count + ranking.k1()), Double::sum);
            texts.merge(word, 1, Integer::sum);
          });
    }
    texts.forEach((word, times) -> {
      if (times < 2) {
        weights.remove(word);
      }
    });
    return chosen(weights, searcher.getIndexReader(), helped(wanted));
  }

  private float helped(Wanted wanted) {
    int words = wanted.stems().values().stream().mapToInt(it -> it).sum();
    return ranking.common() * words * Math.min(1, wanted.stems().size() / LONG_QUESTION);
  }

  /** How often each word is said, in titles as often as they weigh. */
  private Map<String, Float> wordsOf(Document text) throws IOException {
    Map<String, Float> words = new HashMap<>();
    for (IndexField field : fields) {
      String said = text.get(field.name());
      if (said != null) {
        String begin = said.substring(0, Math.min(said.length(), MAX_TEXT));
        for (String word : Terms.of(analyzer, Entries.ALL, begin)) {
          words.merge(word, field.weight(), Float::sum);
        }
      }
    }
    return words;
  }

  private Map<String, Float> chosen(Map<String, Double> weights, IndexReader reader, float helped)
      throws IOException {
    Map<String, Double> telling = new HashMap<>();
    for (Map.Entry<String, Double> one : weights.entrySet()) {
      String word = one.getKey();
      if (isWord(word) && isTelling(reader, word)) {
        telling.put(word, one.getValue() * rarity(reader, word));
      }
    }
    List<String> most =
        telling.keySet().stream()
            .sorted(
                Comparator.comparingDouble((String it) -> -telling.getOrDefault(it, 0.0))
                    .thenComparing(it -> it))
            .limit(ranking.commonWords())
            .toList();
    double sum = most.stream().mapToDouble(it -> weights.getOrDefault(it, 0.0)).sum();
    Map<String, Float> chosen = new HashMap<>();
    most.forEach(it -> chosen.put(it, (float) (helped * weights.getOrDefault(it, 0.0) / sum)));
    return chosen;
  }

  private static boolean isWord(String word) {
    return word.length() >= SHORTEST && Character.isLetter(word.charAt(0));
  }

  private static boolean isTelling(IndexReader reader, String word) throws IOException {
    int texts = reader.docFreq(new Term(Entries.ALL, word));
    return texts >= 2 && (long) texts * TELLING <= reader.maxDoc();
  }

  /** As BM25 weighs it. */
  static double rarity(IndexReader reader, String word) throws IOException {
    double texts = reader.docFreq(new Term(Entries.ALL, word));
    return Math.log(1 + (reader.maxDoc() - texts + 0.5) / (texts + 0.5));
  }
}
