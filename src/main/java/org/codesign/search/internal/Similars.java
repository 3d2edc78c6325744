package org.codesign.search.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.codesign.search.Likeness;

/**
 * Finds what is like something: by the words of its title, which may be begun or mistyped, and by
 * the most telling words of its text.
 */
final class Similars {

  private static final int TITLE_WORDS = 32;
  private static final int TEXT_WORDS = 25;

  /** Of a word of the text, against one of the title. */
  private static final float TEXT_WEIGHT = 0.5f;

  /** What the preferred facets add together, in parts of what the title says. */
  private static final float PREFERRED = 0.1f;

  /** Who has less than a fifth of what the title says has nothing to do with it. */
  private static final double LEAST = 0.2;

  private static final int UNKNOWN_WORDS = 4;

  /** In letters; shorter words are one letter from too many others. */
  private static final int MISTYPED_FROM = 5;

  private static final int SPELLINGS = 5;

  private static final Query NOTHING = new MatchNoDocsQuery();

  private static final List<String> FIELD = List.of(Entries.LIKE);

  private final Analyzer analyzer;

  Similars(Analyzer analyzer) {
    this.analyzer = analyzer;
  }

  /**
   * All in one disjunction, which leaves out of account whatever cannot come among the best; what
   * only has a preferred facet is below the least. The owners to be left out are, afterwards.
   */
  List<UUID> find(IndexSearcher searcher, Likeness wanted) throws IOException {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    Stream.concat(ofTitle(wanted, searcher), ofText(wanted, searcher.getIndexReader()))
        .forEach(word -> query.add(word, Occur.SHOULD));
    float weight = weightOf(wanted.title(), searcher.getIndexReader());
    if (weight > 0) {
      float share = weight / Math.max(1, wanted.preferred().size());
      wanted
          .preferred()
          .forEach((name, value) -> query.add(preferred(name, value, share), Occur.SHOULD));
    }
    List<UUID> owners = new ArrayList<>();
    int most = wanted.most() + wanted.except().size();
    var best = new TopScoreDocCollectorManager(most, most);
    for (ScoreDoc one : searcher.search(query.build(), best).scoreDocs) {
      if (one.score >= LEAST * weight) {
        owners.add(Entries.ownerOf(searcher, one.doc));
      }
    }
    return owners.stream()
        .distinct()
        .filter(it -> !wanted.except().contains(it))
        .limit(wanted.most())
        .toList();
  }

  /** What BM25 gives at most for the title's words that anybody used. */
  private float weightOf(String title, IndexReader reader) throws IOException {
    double weight = 0;
    for (Map.Entry<String, Integer> word : counted(title, TITLE_WORDS).entrySet()) {
      int others = frequency(reader, word.getKey());
      if (others > 0) {
        double rarity = Math.log(1 + (reader.maxDoc() - others + 0.5) / (others + 0.5));
        weight += word.getValue() * rarity;
      }
    }
    return (float) weight;
  }

  private static Query preferred(String name, String value, float weight) {
    Term facet = new Term(Entries.facet(name), value);
    return new BoostQuery(new ConstantScoreQuery(new TermQuery(facet)), PREFERRED * weight);
  }

  /** A word said twice counts twice. */
  private Stream<Query> ofTitle(Likeness wanted, IndexSearcher searcher) throws IOException {
    IndexReader reader = searcher.getIndexReader();
    List<Query> queries = new ArrayList<>();
    int unknown = 0;
    for (Map.Entry<String, Integer> word : counted(wanted.title(), TITLE_WORDS).entrySet()) {
      boolean isKnown = frequency(reader, word.getKey()) > 0;
      if (isKnown || unknown++ < UNKNOWN_WORDS) {
        Query query = isKnown ? exactly(word.getKey()) : meaning(word.getKey(), searcher);
        queries.add(new BoostQuery(query, word.getValue()));
      }
    }
    return queries.stream();
  }

  private Map<String, Integer> counted(String text, int most) throws IOException {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (String word : Terms.of(analyzer, Entries.LIKE, text)) {
      if (counts.containsKey(word) || counts.size() < most) {
        counts.merge(word, 1, Integer::sum);
      }
    }
    return counts;
  }

  private static int frequency(IndexReader reader, String word) throws IOException {
    return reader.docFreq(new Term(Entries.LIKE, word));
  }

  private static Query exactly(String word) {
    return new TermQuery(new Term(Entries.LIKE, word));
  }

  /** What a word that nobody used was meant to be, or may become. */
  private static Query meaning(String word, IndexSearcher searcher) throws IOException {
    Term term = new Term(Entries.LIKE, word);
    Query meant =
        word.length() < MISTYPED_FROM
            ? NOTHING
            : searcher.rewrite(new FuzzyQuery(term, 1, 1, SPELLINGS, true));
    return meant instanceof MatchNoDocsQuery
        ? new DisjunctionMaxQuery(
            new Beginnings(searcher.getIndexReader(), FIELD)
                .of(word, word).stream().map(Similars::exactly).toList(),
            0)
        : meant;
  }

  /** The words that say most: rare among all entries, and said more than once. */
  private Stream<Query> ofText(Likeness wanted, IndexReader reader) throws IOException {
    List<Telling> words = new ArrayList<>();
    for (Map.Entry<String, Integer> word : counted(wanted.text(), Integer.MAX_VALUE).entrySet()) {
      int others = frequency(reader, word.getKey());
      if (others > 0) {
        double rarity = Math.log((double) reader.maxDoc() / others);
        words.add(new Telling(word.getKey(), rarity * Math.sqrt(word.getValue())));
      }
    }
    return words.stream()
        .sorted(Comparator.comparingDouble(Telling::much).reversed())
        .limit(TEXT_WORDS)
        .map(it -> new BoostQuery(exactly(it.word()), TEXT_WEIGHT));
  }

  private record Telling(String word, double much) {}
}
