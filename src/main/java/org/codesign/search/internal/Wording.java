package org.codesign.search.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.QueryBuilder;
import org.codesign.search.IndexField;

/**
 * Puts a question in the index's terms: each word is looked for in all fields as if they were one,
 * every word counts, twice if said twice, and what a word stands for counts like the word.
 */
final class Wording {

  private static final int MAX_WORDS = 100;

  /** Of what a word stands for, against the word. */
  private static final float MEANING = 0.9f;

  /** Words that say nothing stand between others: "deprivation of liberty". */
  private static final int BETWEEN = 2;

  private final Analyzer analyzer;
  private final List<IndexField> fields;
  private final QueryBuilder phrases;

  Wording(Analyzer analyzer, List<IndexField> fields) {
    this.analyzer = analyzer;
    this.fields = fields;
    this.phrases = new QueryBuilder(analyzer);
  }

  /** Empty where no word is left that one can look for. */
  Optional<Wanted> of(Question question, Meanings meanings, IndexReader reader) throws IOException {
    Asking asking = new Asking(reader);
    asking.take(question);
    List<Query> musts = phrases(question.phrases());
    if (asking.stems.isEmpty() && musts.isEmpty()) {
      return Optional.empty();
    }
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    asking.words(meanings).forEach(word -> query.add(word, Occur.SHOULD));
    musts.forEach(phrase -> query.add(phrase, Occur.MUST));
    phrases(question.excluded()).forEach(phrase -> query.add(phrase, Occur.MUST_NOT));
    String words = String.join(" ", question.words());
    return Optional.of(new Wanted(query.build(), words, asking.known(), asking.stems));
  }

  /** The stems of a text. */
  List<String> stems(String text) throws IOException {
    return Terms.of(analyzer, Entries.ALL, text);
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

  private static Query anywhere(String stem) {
    return new TermQuery(new Term(Entries.ALL, stem));
  }

  /** The words of one question. */
  private final class Asking {

    private final IndexReader reader;
    private final List<String> stems = new ArrayList<>();
    private List<String> begun = List.of();

    Asking(IndexReader reader) {
      this.reader = reader;
    }

    void take(Question question) throws IOException {
      for (String word : question.words()) {
        stems.addAll(stems(word));
      }
      if (stems.size() > MAX_WORDS) {
        stems.subList(MAX_WORDS, stems.size()).clear();
      } else if (question.unfinished() && !question.words().isEmpty()) {
        String last = question.words().getLast();
        List<String> itsStems = stems(last);
        if (itsStems.size() == 1) {
          begun = new Beginnings(reader, List.of(Entries.ALL)).of(last, itsStems.getFirst());
        }
      }
    }

    /** Each word, or row of words that stands for something, once. */
    List<Query> words(Meanings meanings) {
      List<Query> queries = new ArrayList<>();
      Map<String, Integer> single = new LinkedHashMap<>();
      int length;
      for (int place = 0; place < stems.size(); place += Math.max(1, length)) {
        length = meanings.runAt(stems, place);
        if (length > 0) {
          queries.add(orMeaning(stems.subList(place, place + length), meanings));
        } else {
          single.merge(stems.get(place), 1, Integer::sum);
        }
      }
      single.forEach((stem, times) -> queries.add(new BoostQuery(word(stem), times)));
      return queries.stream().distinct().toList();
    }

    private Query word(String stem) {
      return begun.isEmpty() || !stem.equals(stems.getLast())
          ? anywhere(stem)
          : new DisjunctionMaxQuery(begun.stream().map(Wording::anywhere).toList(), 0);
    }

    private Query orMeaning(List<String> words, Meanings meanings) {
      BooleanQuery.Builder said = new BooleanQuery.Builder();
      words.forEach(stem -> said.add(word(stem), Occur.SHOULD));
      List<Query> either = new ArrayList<>(List.of(said.build()));
      meanings.of(words).forEach(it -> either.add(new BoostQuery(inARow(it), MEANING)));
      return new DisjunctionMaxQuery(either, 0);
    }

    private Query inARow(List<String> words) {
      return words.size() == 1
          ? anywhere(words.getFirst())
          : new DisjunctionMaxQuery(
              fields.stream()
                  .<Query>map(
                      field -> new PhraseQuery(BETWEEN, field.name(), words.toArray(String[]::new)))
                  .toList(),
              0);
    }

    Map<String, Integer> known() throws IOException {
      Map<String, Integer> known = new LinkedHashMap<>();
      for (String stem : stems) {
        if (reader.docFreq(new Term(Entries.ALL, stem)) > 0) {
          known.merge(stem, 1, Integer::sum);
        }
      }
      return known;
    }
  }
}
