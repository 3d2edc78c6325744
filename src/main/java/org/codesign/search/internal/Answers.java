package org.codesign.search.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.codesign.search.Found;
import org.codesign.search.IndexField;
import org.codesign.search.Window;

/** Answers questions: the best parts, grouped by whose they are, with the passages that answer. */
final class Answers {

  private final Wording wording;
  private final Passages passages;

  Answers(Analyzer analyzer, List<IndexField> fields) {
    this.wording = new Wording(analyzer, fields);
    this.passages = new Passages(analyzer, fields);
  }

  Found find(IndexSearcher searcher, String question, Window window, boolean complete)
      throws IOException {
    Optional<Query> query = wording.of(Question.of(question), searcher.getIndexReader());
    if (query.isEmpty()) {
      return new Found(List.of(), false, 0, false, complete);
    }
    TopDocs best =
        searcher.search(query.get(), new TopScoreDocCollectorManager(Found.COUNTED, Found.COUNTED));
    List<Group> groups = groups(searcher, best);
    List<Group> wanted = groups.stream().skip(window.skip()).limit(window.owners()).toList();
    return new Found(
        answers(searcher, query.get(), wanted, window.partsEach()),
        groups.size() > window.skip() + window.owners(),
        best.totalHits.value(),
        true,
        complete);
  }

  private static List<Group> groups(IndexSearcher searcher, TopDocs best) throws IOException {
    Map<UUID, Group> groups = new LinkedHashMap<>();
    for (ScoreDoc one : best.scoreDocs) {
      groups.computeIfAbsent(Entries.ownerOf(searcher, one.doc), Group::new).documents.add(one.doc);
    }
    return List.copyOf(groups.values());
  }

  private List<Found.Owner> answers(
      IndexSearcher searcher, Query query, List<Group> groups, int partsEach) throws IOException {
    int[] shown = groups.stream().flatMap(it -> it.best(partsEach)).mapToInt(it -> it).toArray();
    var texts = passages.of(searcher, query, shown);
    List<Found.Owner> answers = new ArrayList<>();
    for (Group group : groups) {
      List<Found.Part> parts = new ArrayList<>();
      for (int document : group.best(partsEach).toList()) {
        parts.add(
            new Found.Part(
                Entries.idOf(searcher, document), texts.getOrDefault(document, Map.of())));
      }
      answers.add(new Found.Owner(group.owner, parts));
    }
    return answers;
  }

  /** The parts of one owner that match, best first, by Lucene's numbers. */
  private record Group(UUID owner, List<Integer> documents) {

    Group(UUID owner) {
      this(owner, new ArrayList<>());
    }

    java.util.stream.Stream<Integer> best(int most) {
      return documents.stream().limit(most);
    }
  }
}
