package org.codesign.guidance.internal;

import static org.codesign.db.generated.tables.GuidanceDocument.GUIDANCE_DOCUMENT;
import static org.codesign.db.generated.tables.GuidanceSection.GUIDANCE_SECTION;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.codesign.db.Home;
import org.codesign.guidance.DocumentImported;
import org.codesign.guidance.DocumentRetired;
import org.codesign.search.Found;
import org.codesign.search.IndexField;
import org.codesign.search.IndexSource;
import org.codesign.search.SearchIndex;
import org.codesign.search.Window;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** The search index of sections, kept equal to the current documents in the database. */
@Component
public class GuidanceIndex implements IndexSource {

  static final String TITLE = "title";
  static final String HEADING = "heading";
  static final String TEXT = "text";

  /** What the search weighs. */
  public static final List<IndexField> FIELDS =
      List.of(
          new IndexField(TITLE, 1, false),
          new IndexField(HEADING, 2, false),
          new IndexField(TEXT, 1, true));

  /** Ten documents; every section is found by its title too, so some more are looked at. */
  public static final Window FIRST_PAGE = new Window(0, 10, 4);

  private final DSLContext db;
  private final SearchIndex index;

  GuidanceIndex(DSLContext db, Home home) {
    this.db = db;
    this.index = new SearchIndex(home.folder().resolve("index/guidance"), FIELDS, this);
  }

  @PostConstruct
  void start() {
    index.start();
  }

  @PreDestroy
  void stop() {
    index.close();
  }

  @TransactionalEventListener
  void on(DocumentImported event) {
    index.changed(event.document().value());
  }

  @TransactionalEventListener
  void on(DocumentRetired event) {
    index.changed(event.document().value());
  }

  Found search(String question, Window window) {
    return index.search(question, window);
  }

  @Override
  public Map<UUID, String> stamps() {
    Map<UUID, String> stamps = new HashMap<>();
    db.select(GUIDANCE_DOCUMENT.ID, GUIDANCE_DOCUMENT.VERSION, GUIDANCE_DOCUMENT.CHANGED_AT)
        .from(GUIDANCE_DOCUMENT)
        .where(GUIDANCE_DOCUMENT.RETIRED_AT.isNull())
        .forEach(row -> stamps.put(row.value1(), stamp(row.value2(), row.value3())));
    return stamps;
  }

  /** Two things, because in a restored database a version may be given out a second time. */
  private static String stamp(int version, Instant changedAt) {
    return version + "@" + changedAt;
  }

  /**
   * In one statement, so that texts and stamp are of one moment. A heading with nothing but other
   * headings under it says nothing by itself, the document's beginning does: it has the title.
   */
  @Override
  public List<Indexed> load(Collection<UUID> owners) {
    Map<UUID, List<Entry>> entries = new HashMap<>();
    Map<UUID, String> stamps = new HashMap<>();
    db.select(
            GUIDANCE_DOCUMENT.ID,
            GUIDANCE_DOCUMENT.VERSION,
            GUIDANCE_DOCUMENT.CHANGED_AT,
            GUIDANCE_DOCUMENT.TITLE,
            GUIDANCE_SECTION.ID,
            GUIDANCE_SECTION.HEADING,
            GUIDANCE_SECTION.TEXT)
        .from(GUIDANCE_DOCUMENT)
        .join(GUIDANCE_SECTION)
        .on(GUIDANCE_SECTION.DOCUMENT_ID.eq(GUIDANCE_DOCUMENT.ID))
        .where(GUIDANCE_DOCUMENT.ID.in(owners))
        .and(GUIDANCE_DOCUMENT.RETIRED_AT.isNull())
        .and(GUIDANCE_SECTION.POSITION.eq(0).or(GUIDANCE_SECTION.TEXT.ne("")))
        .orderBy(GUIDANCE_SECTION.POSITION)
        .forEach(row -> {
          stamps.put(row.value1(), stamp(row.value2(), row.value3()));
          entries
              .computeIfAbsent(row.value1(), any -> new ArrayList<>())
              .add(entry(row.value5(), row.value4(), row.value6(), row.value7()));
        });
    return stamps.entrySet().stream()
        .map(it ->
            new Indexed(it.getKey(), it.getValue(), entries.getOrDefault(it.getKey(), List.of())))
        .toList();
  }

  /** A document's beginning, under its title. */
  public static Entry beginning(UUID id, String title, String text) {
    return entry(id, title, title, text);
  }

  private static Entry entry(UUID id, String title, String heading, String text) {
    return new Entry(id, Map.of(TITLE, title, HEADING, heading, TEXT, text));
  }
}
