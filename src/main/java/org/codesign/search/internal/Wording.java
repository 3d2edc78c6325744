package org.codesign.search.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.CombinedFieldQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.QueryBuilder;
import org.codesign.search.IndexField;

/**
 * A question in the index's terms: each word is looked for in all fields as if they were one
 * (BM25F), every word counts, twice if said twice, and having them all counts extra.
 */
final class Wording {

  private static final int MAX_WORDS = 64;

  /** About what one rare word adds: enough to lift a part with every word over one without. */
  private static final float ALL_WORDS = 2f;

  private final Analyzer analyzer;
  private final List<IndexField> fields;
  private final QueryBuilder phrases;

  Wording(Analyzer analyzer, List<IndexField> fields) {
    this.analyzer = analyzer;
    this.fields = fields;
    this.phrases = new QueryBuilder(analyzer);
  }

  /** The query; empty where no word is left that one can look for. */
  Optional<Query> of(Question question, IndexReader reader) throws IOException {
    List<Query> words = words(question, reader);
    List<Query> musts = phrases(question.phrases());
    if (words.isEmpty() && musts.isEmpty()) {
      return Optional.empty();
    }
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    words.forEach(word -> query.add(word, Occur.SHOULD));
    musts.forEach(phrase -> query.add(phrase, Occur.MUST));
    phrases(question.excluded()).forEach(phrase -> query.add(phrase, Occur.MUST_NOT));
    if (words.size() > 1) {
      query.add(new BoostQuery(new ConstantScoreQuery(allOf(words)), ALL_WORDS), Occur.SHOULD);
    }
    return Optional.of(query.build());
  }

  private List<Query> words(Question question, IndexReader reader) throws IOException {
    List<Query> queries = new ArrayList<>();
    Iterator<String> words = question.words().iterator();
    while (words.hasNext() && queries.size() < MAX_WORDS) {
      String word = words.next();
      List<String> terms = terms(word);
      boolean begun = question.unfinished() && !words.hasNext() && terms.size() == 1;
      List<String> longer =
          begun ? new Beginnings(reader, fields).of(word, terms.getFirst()) : List.of();
      if (longer.isEmpty()) {
        terms.forEach(term -> queries.add(anywhere(term)));
      } else {
        queries.add(new DisjunctionMaxQuery(longer.stream().map(this::anywhere).toList(), 0));
      }
    }
    return queries;
  }

  private List<String> terms(String text) throws IOException {
    return Terms.of(analyzer, fields.getFirst().name(), text);
  }

  private Query anywhere(String term) {
    CombinedFieldQuery.Builder query = new CombinedFieldQuery.Builder(term);
    fields.forEach(field -> query.addField(field.name(), field.weight()));
    return query.build();
  }

  /** The words as they stand, in one field; a phrase of stop words alone says nothing. */
  private List<Query> phrases(List<String> texts) {
    return texts.stream()
        .map(text ->
            fields.stream()
                .map(field -> phrases.createPhraseQuery(field.name(), text))
                .filter(Objects::nonNull)
                .toList())
        .filter(inAnyField -> !inAnyField.isEmpty())
        .<Query>map(inAnyField -> new DisjunctionMaxQuery(inAnyField, 0))
        .toList();
  }

  private static Query allOf(List<Query> words) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    words.forEach(word -> all.add(word, Occur.MUST));
    return all.build();
  }
}
