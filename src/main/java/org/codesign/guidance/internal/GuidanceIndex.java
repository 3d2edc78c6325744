package org.codesign.guidance.internal;

import static org.codesign.db.generated.tables.GuidanceDocument.GUIDANCE_DOCUMENT;
import static org.codesign.db.generated.tables.GuidanceSection.GUIDANCE_SECTION;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.codesign.db.Home;
import org.codesign.guidance.Facet;
import org.codesign.search.Asked;
import org.codesign.search.Courtesy;
import org.codesign.search.Found;
import org.codesign.search.IndexField;
import org.codesign.search.IndexField.Shown;
import org.codesign.search.IndexSource;
import org.codesign.search.SearchIndex;
import org.codesign.search.Suggestion;
import org.codesign.search.Window;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectField;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** The search index of sections, kept equal to the documents in the database. */
@Component
public class GuidanceIndex implements IndexSource {

  static final String TITLE = "title";
  static final String HEADING = "heading";
  static final String TEXT = "text";

  /** What people call the document; belongs to its beginning. */
  private static final String KEYWORDS = "keywords";

  static final String STANDING = "STANDING";
  static final String CURRENT = "current";
  private static final String RETIRED = "retired";

  /** What the search weighs. */
  public static final List<IndexField> FIELDS =
      List.of(
          new IndexField(TITLE, 1, Shown.NOTHING),
          new IndexField(HEADING, 2, Shown.WHOLE),
          new IndexField(KEYWORDS, 2, Shown.NOTHING),
          new IndexField(TEXT, 1, Shown.PASSAGE));

  /** Ten documents with the best sections of each. */
  public static final Window FIRST_PAGE = new Window(0, 10, 3);

  private static final List<SelectField<?>> DOCUMENT =
      List.of(
          GUIDANCE_DOCUMENT.ID,
          GUIDANCE_DOCUMENT.VERSION,
          GUIDANCE_DOCUMENT.CHANGED_AT,
          GUIDANCE_DOCUMENT.RETIRED_AT,
          GUIDANCE_DOCUMENT.REVIEWED_ON,
          GUIDANCE_DOCUMENT.TOPIC,
          GUIDANCE_DOCUMENT.AUDIENCE,
          GUIDANCE_DOCUMENT.SOURCE,
          GUIDANCE_DOCUMENT.TITLE,
          GUIDANCE_DOCUMENT.KEYWORDS);

  private static final int ROWS_AT_ONCE = 1000;

  private final DSLContext db;
  private final SearchIndex index;

  GuidanceIndex(DSLContext db, Home home, GuidanceChanges changes) {
    this.db = db;
    this.index = new SearchIndex(home.folder().resolve("index/guidance"), FIELDS, this, changes);
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
  void on(GuidanceChanges.Noted event) {
    index.logged();
  }

  Found search(Asked asked) {
    return index.search(asked);
  }

  /** Long work rests by it. */
  Courtesy courtesy() {
    return index.courtesy();
  }

  List<Suggestion> suggest(Asked asked) {
    return index.suggest(HEADING, asked);
  }

  @Override
  public Map<UUID, String> stamps() {
    Map<UUID, String> stamps = new HashMap<>();
    try (var rows =
        db.select(GUIDANCE_DOCUMENT.ID, GUIDANCE_DOCUMENT.VERSION, GUIDANCE_DOCUMENT.CHANGED_AT)
            .from(GUIDANCE_DOCUMENT)
            .fetchSize(ROWS_AT_ONCE)
            .fetchLazy()) {
      rows.forEach(row -> stamps.put(row.value1(), stamp(row.value2(), row.value3())));
    }
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
    db.select(DOCUMENT)
        .select(GUIDANCE_SECTION.ID, GUIDANCE_SECTION.POSITION)
        .select(GUIDANCE_SECTION.HEADING, GUIDANCE_SECTION.TEXT)
        .from(GUIDANCE_DOCUMENT)
        .join(GUIDANCE_SECTION)
        .on(GUIDANCE_SECTION.DOCUMENT_ID.eq(GUIDANCE_DOCUMENT.ID))
        .where(GUIDANCE_DOCUMENT.ID.in(owners))
        .and(GUIDANCE_SECTION.POSITION.eq(0).or(GUIDANCE_SECTION.TEXT.ne("")))
        .forEach(row -> {
          UUID owner = row.get(GUIDANCE_DOCUMENT.ID);
          stamps.put(
              owner,
              stamp(row.get(GUIDANCE_DOCUMENT.VERSION), row.get(GUIDANCE_DOCUMENT.CHANGED_AT)));
          entries.computeIfAbsent(owner, any -> new ArrayList<>()).add(entry(row));
        });
    return stamps.entrySet().stream()
        .map(it ->
            new Indexed(it.getKey(), it.getValue(), entries.getOrDefault(it.getKey(), List.of())))
        .toList();
  }

  private static Entry entry(Record row) {
    String keywords =
        row.get(GUIDANCE_SECTION.POSITION) == 0 ? row.get(GUIDANCE_DOCUMENT.KEYWORDS) : "";
    return new Entry(
        row.get(GUIDANCE_SECTION.ID),
        texts(
            row.get(GUIDANCE_DOCUMENT.TITLE),
            row.get(GUIDANCE_SECTION.HEADING),
            keywords,
            row.get(GUIDANCE_SECTION.TEXT)),
        facets(row),
        Map.of());
  }

  /** A document's beginning, under its title. */
  public static Entry beginning(UUID id, String title, String text) {
    return new Entry(id, texts(title, title, "", text));
  }

  private static Map<String, String> texts(
      String title, String heading, String keywords, String text) {
    return keywords.isEmpty()
        ? Map.of(TITLE, title, HEADING, heading, TEXT, text)
        : Map.of(TITLE, title, HEADING, heading, KEYWORDS, keywords, TEXT, text);
  }

  /** Some documents are for several; "Managers, Frontline" is two. */
  private static Map<String, List<String>> facets(Record row) {
    LocalDate reviewed = row.get(GUIDANCE_DOCUMENT.REVIEWED_ON);
    int year =
        reviewed == null
            ? row.get(GUIDANCE_DOCUMENT.CHANGED_AT).atZone(ZoneOffset.UTC).getYear()
            : reviewed.getYear();
    boolean current = row.get(GUIDANCE_DOCUMENT.RETIRED_AT) == null;
    return Map.of(
        Facet.TOPIC.name(),
        values(row.get(GUIDANCE_DOCUMENT.TOPIC)),
        Facet.AUDIENCE.name(),
        values(row.get(GUIDANCE_DOCUMENT.AUDIENCE).split(",")),
        Facet.SOURCE.name(),
        values(row.get(GUIDANCE_DOCUMENT.SOURCE)),
        Facet.YEAR.name(),
        List.of(String.valueOf(year)),
        STANDING,
        List.of(current ? CURRENT : RETIRED));
  }

  private static List<String> values(String... texts) {
    return Stream.of(texts).map(String::strip).filter(it -> !it.isEmpty()).distinct().toList();
  }
}
