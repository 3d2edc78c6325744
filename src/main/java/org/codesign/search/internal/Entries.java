package org.codesign.search.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.codesign.search.IndexField;
import org.codesign.search.IndexSource.Entry;
import org.codesign.search.IndexSource.Indexed;

/** How an entry is laid out in the index: whose it is, which, as of when, and its texts. */
final class Entries {

  static final String OWNER = "_owner";

  /** All texts of an entry that answers, each word as often as its field weighs (BM25F). */
  static final String ALL = "_all";

  /** The same with stems that keep more of the word. */
  static final String CLOSE = "_close";

  /** All texts of an entry, word by word as written. */
  static final String WORDS = "_words";

  /** All texts of an entry that stands in lists, for comparing it with others. */
  static final String LIKE = "_like";

  private static final String ENTRY = "_entry";
  private static final String STAMP = "_stamp";

  /** With offsets, so that passages are found without reading the text again. */
  private static final FieldType TEXT = new FieldType(TextField.TYPE_STORED);

  static {
    TEXT.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
    TEXT.freeze();
  }

  private static final FieldType COUNTED = new FieldType();

  static {
    COUNTED.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
    COUNTED.freeze();
  }

  private static final FieldType PLAIN = new FieldType();

  static {
    PLAIN.setIndexOptions(IndexOptions.DOCS);
    PLAIN.setOmitNorms(true);
    PLAIN.freeze();
  }

  private Entries() {}

  static Document document(Indexed owner, Entry entry, List<IndexField> fields) {
    Document document = new Document();
    document.add(new StringField(OWNER, bytes(owner.owner()), Store.NO));
    document.add(new SortedDocValuesField(OWNER, bytes(owner.owner())));
    document.add(new SortedDocValuesField(STAMP, new BytesRef(owner.stamp())));
    document.add(new BinaryDocValuesField(ENTRY, bytes(entry.id())));
    entry.texts().forEach((field, text) -> document.add(new Field(field, text, TEXT)));
    entry.texts().values().forEach(text -> document.add(new Field(WORDS, text, PLAIN)));
    entry
        .facets()
        .forEach((name, values) -> values.forEach(it -> addFacet(document, facet(name), it)));
    entry
        .ranks()
        .forEach((name, value) -> document.add(new NumericDocValuesField(rank(name), value)));
    for (String all : entry.ranks().isEmpty() ? List.of(ALL, CLOSE) : List.of(LIKE)) {
      fields.forEach(
          field -> addAll(document, all, field, entry.texts().getOrDefault(field.name(), "")));
    }
    return document;
  }

  /** A word in a field of weight three counts like one said three times (BM25F). */
  private static void addAll(Document document, String all, IndexField field, String text) {
    for (int i = 0; i < Math.round(field.weight()); i++) {
      document.add(new Field(all, text, COUNTED));
    }
  }

  private static void addFacet(Document document, String facet, String value) {
    document.add(new StringField(facet, value, Store.NO));
    document.add(new SortedSetDocValuesField(facet, new BytesRef(value)));
  }

  static String facet(String name) {
    return "_facet_" + name;
  }

  static String rank(String name) {
    return "_rank_" + name;
  }

  static Map<UUID, String> stamps(IndexSearcher searcher) throws IOException {
    Map<UUID, String> stamps = new HashMap<>();
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      LeafReader segment = leaf.reader();
      Bits live = segment.getLiveDocs();
      SortedDocValues owners = DocValues.getSorted(segment, OWNER);
      SortedDocValues values = DocValues.getSorted(segment, STAMP);
      for (int entry = 0; entry < segment.maxDoc(); entry++) {
        boolean alive = live == null || live.get(entry);
        if (alive && owners.advanceExact(entry) && values.advanceExact(entry)) {
          stamps.put(
              uuid(owners.lookupOrd(owners.ordValue())),
              values.lookupOrd(values.ordValue()).utf8ToString());
        }
      }
    }
    return stamps;
  }

  static UUID ownerOf(IndexSearcher searcher, int document) throws IOException {
    LeafReaderContext leaf = leafOf(searcher, document);
    SortedDocValues owners = DocValues.getSorted(leaf.reader(), OWNER);
    owners.advanceExact(document - leaf.docBase);
    return uuid(owners.lookupOrd(owners.ordValue()));
  }

  static UUID idOf(IndexSearcher searcher, int document) throws IOException {
    LeafReaderContext leaf = leafOf(searcher, document);
    BinaryDocValues ids = DocValues.getBinary(leaf.reader(), ENTRY);
    ids.advanceExact(document - leaf.docBase);
    return uuid(ids.binaryValue());
  }

  private static LeafReaderContext leafOf(IndexSearcher searcher, int document) {
    var leaves = searcher.getIndexReader().leaves();
    return leaves.get(ReaderUtil.subIndex(document, leaves));
  }

  static BytesRef bytes(UUID id) {
    return new BytesRef(
        ByteBuffer.allocate(16)
            .putLong(id.getMostSignificantBits())
            .putLong(id.getLeastSignificantBits())
            .array());
  }

  static UUID uuid(BytesRef bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes.bytes, bytes.offset, bytes.length);
    return new UUID(buffer.getLong(), buffer.getLong());
  }
}
