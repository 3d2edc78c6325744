package org.codesign.search.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.codesign.search.Asked;
import org.codesign.search.Suggestion;

/**
 * Names, such as headings, that have all the words typed so far, the last of which may be begun.
 */
final class Suggestions {

  private static final int MAX_WORDS = 8;

  /** Many names are the same; so many are looked at for each that is wanted. */
  private static final int LOOKED_AT = 8;

  private final Analyzer analyzer;

  Suggestions(Analyzer analyzer) {
    this.analyzer = analyzer;
  }

  /**
   * @param field the one that has the names
   */
  List<Suggestion> of(IndexSearcher searcher, String field, Asked asked) throws IOException {
    Question question = Question.of(asked.question());
    List<String> words = question.words().stream().limit(MAX_WORDS).toList();
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    int place = 0;
    for (String word : words) {
      if (++place == words.size() && question.unfinished()) {
        all.add(begun(searcher.getIndexReader(), field, word), Occur.MUST);
      } else if (!Terms.of(analyzer, field, word).isEmpty()) {
        all.add(said(field, word), Occur.MUST);
      }
    }
    Query query = Answers.narrowed(all.build(), asked.only());
    int most = asked.window().owners();
    var best = new TopScoreDocCollectorManager(most * LOOKED_AT, most * LOOKED_AT);
    Map<String, Suggestion> names = new LinkedHashMap<>();
    StoredFields stored = searcher.storedFields();
    for (ScoreDoc one : searcher.search(query, best).scoreDocs) {
      String name = stored.document(one.doc, java.util.Set.of(field)).get(field);
      if (names.size() < most && name != null) {
        names.putIfAbsent(
            name.toLowerCase(Locale.UK),
            new Suggestion(
                Entries.ownerOf(searcher, one.doc), Entries.idOf(searcher, one.doc), name));
      }
    }
    return List.copyOf(names.values());
  }

  private Query said(String field, String word) throws IOException {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    for (String stem : Terms.of(analyzer, field, word)) {
      all.add(new TermQuery(new Term(field, stem)), Occur.MUST);
    }
    return all.build();
  }

  private Query begun(IndexReader reader, String field, String word) throws IOException {
    List<Query> either = new ArrayList<>(List.of(said(field, word)));
    for (String longer : new Beginnings(reader, List.of(field)).of(word)) {
      either.add(new TermQuery(new Term(field, longer)));
    }
    return new DisjunctionMaxQuery(either, 0);
  }
}
