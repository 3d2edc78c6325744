package org.codesign.search.internal;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryRescorer;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.codesign.search.IndexField;

/**
 * Orders the best of a first look anew: up goes what has the question's words in the form asked
 * for, what has them together, what has all of them, and what has words that the very best have in
 * common. Nothing comes in that was not found by the question's own words.
 */
final class SecondLook {

  /** In words: two that are farther apart do not stand together. */
  private static final int NEAR = 8;

  private static final int MAX_PAIRS = 32;

  private final Ranking ranking;
  private final List<IndexField> fields;
  private final Analyzer analyzer;
  private final CommonWords commonWords;

  SecondLook(Ranking ranking, List<IndexField> fields, Analyzer analyzer) {
    this.ranking = ranking;
    this.fields = fields;
    this.analyzer = analyzer;
    this.commonWords = new CommonWords(ranking, analyzer, fields);
  }

  TopDocs at(IndexSearcher searcher, Wanted wanted, TopDocs first) throws IOException {
    BooleanQuery.Builder more = new BooleanQuery.Builder();
    pairs(wanted).forEach(pair -> addTogether(more, pair));
    addClose(more, wanted);
    if (wanted.stems().size() > 1) {
      more.add(allWords(wanted, searcher.getIndexReader()), Occur.SHOULD);
    }
    commonWords
        .of(searcher, first, wanted)
        .forEach((word, weight) -> more.add(new BoostQuery(anywhere(word), weight), Occur.SHOULD));
    return again(searcher, first, more.build());
  }

  /** The question's words again, in a form that is nearer to how they were written. */
  private void addClose(BooleanQuery.Builder more, Wanted wanted) throws IOException {
    Map<String, Integer> close = new LinkedHashMap<>();
    for (String stem : Terms.of(analyzer, Entries.CLOSE, wanted.words())) {
      close.merge(stem, 1, Integer::sum);
    }
    close.forEach((stem, times) -> {
      Query word = new TermQuery(new Term(Entries.CLOSE, stem));
      more.add(new BoostQuery(word, ranking.close() * times), Occur.SHOULD);
    });
  }

  private static List<List<String>> pairs(Wanted wanted) {
    Set<List<String>> pairs = new LinkedHashSet<>();
    List<String> stems = wanted.inOrder();
    for (int place = 0; place + 1 < stems.size() && pairs.size() < MAX_PAIRS; place++) {
      String one = stems.get(place);
      String next = stems.get(place + 1);
      if (!one.equals(next) && wanted.stems().keySet().containsAll(List.of(one, next))) {
        pairs.add(List.of(one, next));
      }
    }
    return List.copyOf(pairs);
  }

  private void addTogether(BooleanQuery.Builder more, List<String> pair) {
    String[] words = pair.toArray(String[]::new);
    for (IndexField field : fields) {
      Query together = new PhraseQuery(NEAR, field.name(), words);
      more.add(new BoostQuery(together, ranking.together()), Occur.SHOULD);
    }
  }

  private Query allWords(Wanted wanted, IndexReader reader) throws IOException {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    double weight = 0;
    for (String stem : wanted.stems().keySet()) {
      all.add(anywhere(stem), Occur.FILTER);
      weight += CommonWords.rarity(reader, stem);
    }
    float boost = (float) (ranking.allWords() * weight);
    return new BoostQuery(new ConstantScoreQuery(all.build()), boost);
  }

  private static Query anywhere(String stem) {
    return new TermQuery(new Term(Entries.ALL, stem));
  }

  private TopDocs again(IndexSearcher searcher, TopDocs first, Query more) throws IOException {
    ScoreDoc[] all = first.scoreDocs;
    int most = Math.min(ranking.lookedAtAgain(), all.length);
    ScoreDoc[] best = Stream.of(all).limit(most).map(SecondLook::copy).toArray(ScoreDoc[]::new);
    TopDocs ordered = new Adding(more).rescore(searcher, new TopDocs(first.totalHits, best), most);
    ScoreDoc[] both =
        Stream.concat(Stream.of(ordered.scoreDocs), Stream.of(all).skip(most))
            .toArray(ScoreDoc[]::new);
    return new TopDocs(first.totalHits, both);
  }

  private static ScoreDoc copy(ScoreDoc one) {
    return new ScoreDoc(one.doc, one.score, one.shardIndex);
  }

  private static final class Adding extends QueryRescorer {

    Adding(Query more) {
      super(more);
    }

    @Override
    protected float combine(float first, boolean hasMore, float more) {
      return hasMore ? first + more : first;
    }
  }
}
