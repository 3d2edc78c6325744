package org.codesign.search.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOUtils;
import org.codesign.search.Asked;
import org.codesign.search.ChangeLog.Bookmark;
import org.codesign.search.Found;
import org.codesign.search.IndexField;
import org.codesign.search.IndexSource.Entry;
import org.codesign.search.IndexSource.Indexed;
import org.codesign.search.Likeness;
import org.codesign.search.Listing;
import org.codesign.search.Listing.Place;
import org.codesign.search.Suggestion;
import org.jspecify.annotations.Nullable;

/**
 * One index on disk: a writer, and a searcher on what it wrote last, for as long as it is open. One
 * thread may write; any number may search. Whatever makes it unusable comes as {@link IndexBroken}.
 */
public final class LuceneIndex {

  /** Of what is written and how it is analysed; an index of another format is filled anew. */
  private static final String FORMAT = "3";

  private static final String FORMAT_KEY = "format";

  private static final Ranking RANKING = Ranking.CHOSEN;

  private final FSDirectory directory;
  private final IndexWriter writer;
  private final SearcherManager searchers;
  private final Answers answers;
  private final Suggestions suggestions;
  private final Listings listings;
  private final Similars similars;
  private final List<IndexField> fields;

  private LuceneIndex(FSDirectory directory, IndexWriter writer, List<IndexField> fields)
      throws IOException {
    this.directory = directory;
    this.writer = writer;
    this.answers = new Answers(writer.getAnalyzer(), fields, RANKING);
    this.suggestions = new Suggestions(writer.getAnalyzer());
    this.listings = new Listings(writer.getAnalyzer(), fields);
    this.similars = new Similars(writer.getAnalyzer());
    this.fields = fields;
    this.searchers = new SearcherManager(writer, new Searchers());
  }

  /**
   * Opens the index in the folder, or begins one.
   *
   * @param afresh whether what is there is thrown away
   */
  public static LuceneIndex open(Path folder, List<IndexField> fields, boolean afresh) {
    return IndexBroken.unless(() -> {
      Analyzer analyzer = Analysis.ofAllFields();
      FSDirectory directory = FSDirectory.open(folder);
      IndexWriter writer = null;
      try {
        if (afresh) {
          empty(directory);
        }
        writer = new IndexWriter(directory, settings(analyzer));
        refuseOtherFormats(writer);
        return new LuceneIndex(directory, writer, fields);
      } catch (IOException | RuntimeException failure) {
        abandon(writer, directory);
        throw failure;
      }
    });
  }

  private static void empty(FSDirectory directory) throws IOException {
    for (String file : directory.listAll()) {
      directory.deleteFile(file);
    }
  }

  private static IndexWriterConfig settings(Analyzer analyzer) {
    return new IndexWriterConfig(analyzer).setSimilarity(RANKING.similarity());
  }

  private static void refuseOtherFormats(IndexWriter writer) throws IOException {
    if (!FORMAT.equals(noted(writer).get(FORMAT_KEY))) {
      writer.deleteAll();
      writer.setLiveCommitData(Map.of(FORMAT_KEY, FORMAT).entrySet());
    }
  }

  /** What was written beside the entries with the last commit. */
  private static Map<String, String> noted(IndexWriter writer) {
    Map<String, String> noted = new HashMap<>();
    if (writer.getLiveCommitData() != null) {
      writer.getLiveCommitData().forEach(it -> noted.put(it.getKey(), it.getValue()));
    }
    return noted;
  }

  /** How far the log had been read when the index was committed last. */
  public Optional<Bookmark> bookmark() {
    Map<String, String> noted = noted(writer);
    return Optional.ofNullable(noted.get("newest"))
        .map(newest ->
            new Bookmark(
                Long.parseLong(noted.getOrDefault("read", "0")),
                Long.parseLong(newest),
                Instant.parse(noted.getOrDefault("at", ""))));
  }

  /** Reads every byte of the index against its checksum. */
  public void verify() {
    reading(searcher -> {
      for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
        if (leaf.reader() instanceof CodecReader segment) {
          segment.checkIntegrity();
        }
      }
      return true;
    });
  }

  /** The stamp of every owner in the index. */
  public Map<UUID, String> stamps() {
    return reading(Entries::stamps);
  }

  /** Puts the owners that were loaded in the place of all that were asked for. */
  public void replace(Collection<UUID> owners, Collection<Indexed> loaded) {
    IndexBroken.unless(() -> {
      for (UUID owner : owners) {
        writer.deleteDocuments(new Term(Entries.OWNER, Entries.bytes(owner)));
      }
      for (Indexed one : loaded) {
        for (Entry entry : one.entries()) {
          writer.addDocument(Entries.document(one, entry, fields));
        }
      }
      return true;
    });
  }

  /** Makes what was written found. */
  public void refresh() {
    IndexBroken.unless(searchers::maybeRefresh);
  }

  /** Makes what was written last, with how far the log was read for it. */
  public void commit(Optional<Bookmark> bookmark) {
    IndexBroken.unless(() -> {
      Map<String, String> noted = new HashMap<>(Map.of(FORMAT_KEY, FORMAT));
      bookmark.ifPresent(it -> {
        noted.put("read", String.valueOf(it.read()));
        noted.put("newest", String.valueOf(it.newest()));
        noted.put("at", it.at().toString());
      });
      writer.setLiveCommitData(noted.entrySet());
      return writer.commit();
    });
  }

  public Found search(Asked asked, boolean complete) {
    return reading(searcher -> answers.find(searcher, asked, complete));
  }

  public List<Suggestion> suggest(String field, Asked asked) {
    return reading(searcher -> suggestions.of(searcher, field, asked));
  }

  public List<Place> list(Listing listing) {
    return reading(searcher -> listings.find(searcher, listing));
  }

  public List<UUID> similar(Likeness wanted) {
    return reading(searcher -> similars.find(searcher, wanted));
  }

  private <T> T reading(Reading<T> reading) {
    return IndexBroken.unless(() -> {
      IndexSearcher searcher = searchers.acquire();
      try {
        return reading.with(searcher);
      } finally {
        searchers.release(searcher);
      }
    });
  }

  public void close() {
    IOUtils.closeWhileHandlingException(searchers, writer, directory);
  }

  /** Lets go of the files without writing any more. */
  public void abandon() {
    IOUtils.closeWhileHandlingException(searchers);
    abandon(writer, directory);
  }

  private static void abandon(@Nullable IndexWriter writer, FSDirectory directory) {
    IOUtils.closeWhileHandlingException(writer == null ? null : writer::rollback, directory);
  }

  /** Something read from the index as it was at one moment. */
  private interface Reading<T> {
    T with(IndexSearcher searcher) throws IOException;
  }

  private static final class Searchers extends SearcherFactory {
    @Override
    public IndexSearcher newSearcher(
        org.apache.lucene.index.IndexReader reader,
        org.apache.lucene.index.@Nullable IndexReader previous) {
      IndexSearcher searcher = new IndexSearcher(reader);
      searcher.setSimilarity(RANKING.similarity());
      return searcher;
    }
  }
}
