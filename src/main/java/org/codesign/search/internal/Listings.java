package org.codesign.search.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.util.BytesRef;
import org.codesign.search.IndexField;
import org.codesign.search.Listing;
import org.codesign.search.Listing.Place;
import org.jspecify.annotations.Nullable;

/** Lists what has all the words of a question, sorted by a number each entry has. */
final class Listings {

  private static final int MAX_WORDS = 16;

  private final Analyzer analyzer;
  private final List<IndexField> fields;

  Listings(Analyzer analyzer, List<IndexField> fields) {
    this.analyzer = analyzer;
    this.fields = fields;
  }

  List<Place> find(IndexSearcher searcher, Listing listing) throws IOException {
    List<Query> words = words(listing.words());
    if (words.isEmpty()) {
      return List.of();
    }
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    words.forEach(word -> query.add(word, Occur.FILTER));
    listing
        .facets()
        .forEach((name, value) ->
            query.add(new TermQuery(new Term(Entries.facet(name), value)), Occur.FILTER));
    Sort order =
        new Sort(
            new SortField(Entries.rank(listing.rank()), SortField.Type.LONG, true),
            new SortField(Entries.OWNER, SortField.Type.STRING, true));
    var best = new TopFieldCollectorManager(order, listing.most(), start(listing.after()), 1);
    List<Place> places = new ArrayList<>();
    for (ScoreDoc one : searcher.search(query.build(), best).scoreDocs) {
      Object[] keys = ((FieldDoc) one).fields;
      places.add(new Place((Long) keys[0], Entries.uuid((BytesRef) keys[1])));
    }
    return places;
  }

  /** Behind every document of this place: the one that was seen has a number of its own by now. */
  private static @Nullable FieldDoc start(@Nullable Place after) {
    if (after == null) {
      return null;
    }
    Object[] keys = {after.rank(), Entries.bytes(after.owner())};
    return new FieldDoc(Integer.MAX_VALUE, 0, keys);
  }

  private List<Query> words(String text) throws IOException {
    List<String> written =
        Terms.of(analyzer, Entries.WORDS, text).stream().distinct().limit(MAX_WORDS).toList();
    List<Query> telling = new ArrayList<>();
    for (String word : written) {
      List<String> stems = Terms.of(analyzer, fields.getFirst().name(), word);
      if (!stems.isEmpty() && !isLetter(word)) {
        telling.add(anywhere(word, stems));
      }
    }
    return telling.isEmpty() ? written.stream().map(Listings::beginning).toList() : telling;
  }

  /** What is left of "O'Brien" or "council's". */
  private static boolean isLetter(String word) {
    return word.length() == 1 && Character.isLetter(word.charAt(0));
  }

  private Query anywhere(String word, List<String> stems) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    query.add(beginning(word), Occur.SHOULD);
    for (IndexField field : fields) {
      stems.forEach(it -> query.add(new TermQuery(new Term(field.name(), it)), Occur.SHOULD));
    }
    return query.build();
  }

  private static Query beginning(String word) {
    return new PrefixQuery(new Term(Entries.WORDS, word));
  }
}
