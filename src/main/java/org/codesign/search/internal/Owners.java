package org.codesign.search.internal;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.codesign.search.Found.Count;

/**
 * Whose the best parts are, the best first, and how many of them have each value of a facet.
 *
 * @param facets by name, the most frequent value first; all parts of an owner have the same
 */
record Owners(List<Group> groups, Map<String, List<Count>> facets) {

  private static final int MAX_VALUES = 20;

  /**
   * @param documents Lucene's numbers of the parts that match, best first
   */
  record Group(UUID owner, List<Integer> documents) {}

  static Owners of(IndexSearcher searcher, TopDocs best, List<String> counted) throws IOException {
    Reading reading = new Reading(searcher, counted);
    int[] documents = Arrays.stream(best.scoreDocs).mapToInt(it -> it.doc).sorted().toArray();
    for (int document : documents) {
      reading.read(document);
    }
    return new Owners(reading.groups(best), reading.facets());
  }

  /** Goes through the parts in the order in which they lie in the index. */
  private static final class Reading {

    private final IndexSearcher searcher;
    private final List<String> names;
    private final Map<Integer, UUID> owners = new HashMap<>();
    private final Set<UUID> seen = new HashSet<>();
    private final Map<String, Map<String, Integer>> counts = new LinkedHashMap<>();
    private int leaf = -1;
    private int base;
    private SortedDocValues owner = DocValues.emptySorted();
    private final Map<String, SortedSetDocValues> values = new HashMap<>();

    Reading(IndexSearcher searcher, List<String> names) {
      this.searcher = searcher;
      this.names = names;
      names.forEach(name -> counts.put(name, new HashMap<>()));
    }

    void read(int document) throws IOException {
      List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
      int its = ReaderUtil.subIndex(document, leaves);
      if (its != leaf) {
        leaf = its;
        open(leaves.get(its));
      }
      if (owner.advanceExact(document - base)) {
        UUID whose = Entries.uuid(owner.lookupOrd(owner.ordValue()));
        owners.put(document, whose);
        if (seen.add(whose)) {
          count(document - base);
        }
      }
    }

    private void open(LeafReaderContext context) throws IOException {
      base = context.docBase;
      owner = DocValues.getSorted(context.reader(), Entries.OWNER);
      for (String name : names) {
        values.put(name, DocValues.getSortedSet(context.reader(), Entries.facet(name)));
      }
    }

    private void count(int document) throws IOException {
      for (Map.Entry<String, SortedSetDocValues> facet : values.entrySet()) {
        SortedSetDocValues its = facet.getValue();
        int many = its.advanceExact(document) ? its.docValueCount() : 0;
        for (int i = 0; i < many; i++) {
          counts
              .getOrDefault(facet.getKey(), new HashMap<>())
              .merge(its.lookupOrd(its.nextOrd()).utf8ToString(), 1, Integer::sum);
        }
      }
    }

    List<Group> groups(TopDocs best) {
      Map<UUID, Group> groups = new LinkedHashMap<>();
      for (ScoreDoc one : best.scoreDocs) {
        UUID whose = owners.get(one.doc);
        if (whose != null) {
          groups
              .computeIfAbsent(whose, it -> new Group(it, new ArrayList<>()))
              .documents
              .add(one.doc);
        }
      }
      return List.copyOf(groups.values());
    }

    Map<String, List<Count>> facets() {
      return counts.entrySet().stream()
          .collect(toMap(Map.Entry::getKey, it -> mostFrequent(it.getValue())));
    }

    private static List<Count> mostFrequent(Map<String, Integer> values) {
      return values.entrySet().stream()
          .map(it -> new Count(it.getKey(), it.getValue()))
          .sorted(Comparator.comparingInt((Count it) -> -it.owners()).thenComparing(Count::value))
          .limit(MAX_VALUES)
          .toList();
    }
  }
}
