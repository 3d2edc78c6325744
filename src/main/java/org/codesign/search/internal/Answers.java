package org.codesign.search.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.codesign.search.Asked;
import org.codesign.search.Found;
import org.codesign.search.Found.Correction;
import org.codesign.search.IndexField;
import org.codesign.search.Thesaurus;
import org.codesign.search.Window;

/** Answers questions: the best parts, grouped by whose they are, with the passages that answer. */
final class Answers {

  private final Analyzer analyzer;
  private final Wording wording;
  private final SecondLook secondLook;
  private final Passages passages;
  private final Spelling spelling;
  private volatile Known known;

  Answers(Analyzer analyzer, List<IndexField> fields, Ranking ranking) throws IOException {
    this.analyzer = analyzer;
    this.wording = new Wording(analyzer, fields);
    this.secondLook = new SecondLook(ranking, fields, analyzer);
    this.passages = new Passages(analyzer, fields);
    this.spelling = new Spelling(analyzer);
    this.known = new Known(Thesaurus.NONE, new Meanings(Thesaurus.NONE, analyzer));
  }

  /** A thesaurus and what was made of it, which serves as long as the same one comes. */
  private record Known(Thesaurus thesaurus, Meanings meanings) {}

  /** Where nothing is found as typed but something as it may have been meant, that is answered. */
  Found find(IndexSearcher searcher, Asked asked, boolean complete) throws IOException {
    Found found = look(searcher, asked, complete);
    Optional<String> meant = spelling.corrected(searcher.getIndexReader(), asked.question());
    if (meant.isEmpty()) {
      return found;
    }
    if (!found.owners().isEmpty() || asked.window().skip() > 0 && found.entries() > 0) {
      return found.with(new Correction(meant.get(), false));
    }
    Found instead = look(searcher, asked.with(meant.get()), complete);
    return instead.entries() == 0 ? found : instead.with(new Correction(meant.get(), true));
  }

  private Found look(IndexSearcher searcher, Asked asked, boolean complete) throws IOException {
    Optional<Wanted> wanted =
        wording.of(
            Question.of(asked.question()), meanings(asked.thesaurus()), searcher.getIndexReader());
    if (wanted.isEmpty()) {
      return Found.nothing(false, complete);
    }
    Query query = narrowed(wanted.get().query(), asked.only());
    TopDocs first =
        searcher.search(query, new TopScoreDocCollectorManager(Found.COUNTED, Found.COUNTED));
    TopDocs best = secondLook.at(searcher, wanted.get(), first);
    Owners owners = Owners.of(searcher, best, asked.counted());
    Window window = asked.window();
    List<Owners.Group> shown =
        owners.groups().stream().skip(window.skip()).limit(window.owners()).toList();
    return new Found(
        answers(searcher, query, shown, window.partsEach()),
        owners.groups().size() > window.skip() + window.owners(),
        first.totalHits.value(),
        owners.facets(),
        true,
        complete,
        null);
  }

  private Meanings meanings(Thesaurus thesaurus) throws IOException {
    Known now = known;
    if (now.thesaurus != thesaurus) {
      now = new Known(thesaurus, new Meanings(thesaurus, analyzer));
      known = now;
    }
    return now.meanings;
  }

  static Query narrowed(Query query, Map<String, String> only) {
    if (only.isEmpty()) {
      return query;
    }
    BooleanQuery.Builder narrowed = new BooleanQuery.Builder().add(query, Occur.MUST);
    only.forEach((name, value) ->
        narrowed.add(new TermQuery(new Term(Entries.facet(name), value)), Occur.FILTER));
    return narrowed.build();
  }

  private List<Found.Owner> answers(
      IndexSearcher searcher, Query query, List<Owners.Group> groups, int partsEach)
      throws IOException {
    int[] shown =
        groups.stream()
            .flatMap(it -> it.documents().stream().limit(partsEach))
            .mapToInt(it -> it)
            .toArray();
    var texts = passages.of(searcher, query, shown);
    List<Found.Owner> answers = new ArrayList<>();
    for (Owners.Group group : groups) {
      List<Found.Part> parts = new ArrayList<>();
      for (int document : group.documents().stream().limit(partsEach).toList()) {
        parts.add(
            new Found.Part(
                Entries.idOf(searcher, document), texts.getOrDefault(document, Map.of())));
      }
      answers.add(new Found.Owner(group.owner(), parts));
    }
    return answers;
  }
}
