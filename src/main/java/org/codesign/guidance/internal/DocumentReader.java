package org.codesign.guidance.internal;

import static java.util.stream.Collectors.toMap;
import static org.codesign.db.generated.tables.GuidanceDocument.GUIDANCE_DOCUMENT;
import static org.codesign.db.generated.tables.GuidanceSection.GUIDANCE_SECTION;
import static org.jooq.Records.mapping;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.codesign.guidance.DocumentId;
import org.codesign.guidance.GuidanceDocument;
import org.codesign.guidance.GuidanceDocument.Heading;
import org.codesign.shared.NotFound;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads one document, with its links leading to where they should. */
@Component
public class DocumentReader {

  private final DSLContext db;
  private final Days days;

  DocumentReader(DSLContext db, Days days) {
    this.db = db;
    this.days = days;
  }

  public GuidanceDocument one(DocumentId id) {
    Row row =
        db.select(
                GUIDANCE_DOCUMENT.PATH,
                GUIDANCE_DOCUMENT.TITLE,
                GUIDANCE_DOCUMENT.SUMMARY,
                GUIDANCE_DOCUMENT.TOPIC,
                GUIDANCE_DOCUMENT.AUDIENCE,
                GUIDANCE_DOCUMENT.OWNER,
                GUIDANCE_DOCUMENT.SOURCE,
                GUIDANCE_DOCUMENT.SOURCE_URL,
                GUIDANCE_DOCUMENT.LICENCE,
                GUIDANCE_DOCUMENT.REVIEWED_ON,
                GUIDANCE_DOCUMENT.REVIEW_ON,
                GUIDANCE_DOCUMENT.RETIRED_AT.isNotNull(),
                GUIDANCE_DOCUMENT.VERSION,
                GUIDANCE_DOCUMENT.TEXT_VERSION,
                GUIDANCE_DOCUMENT.MARKDOWN)
            .from(GUIDANCE_DOCUMENT)
            .where(GUIDANCE_DOCUMENT.ID.eq(id.value()))
            .fetchOptional(mapping(Row::new))
            .orElseThrow(() -> new NotFound("document"));
    return row.with(
        id,
        days.today(),
        html(id, new Place(row.path(), row.sourceUrl()), row.markdown()),
        headings(id));
  }

  /**
   * A text as its document would show it.
   *
   * @param id of the document; null for one that is not there yet
   */
  public String preview(@Nullable DocumentId id, String markdown) {
    try {
      return id == null
          ? html(DocumentId.next(), new Place("written/new", ""), markdown)
          : html(id, place(id), markdown);
    } catch (StackOverflowError tooDeep) {
      return ""; // saving says so
    }
  }

  private Place place(DocumentId id) {
    return db.select(GUIDANCE_DOCUMENT.PATH, GUIDANCE_DOCUMENT.SOURCE_URL)
        .from(GUIDANCE_DOCUMENT)
        .where(GUIDANCE_DOCUMENT.ID.eq(id.value()))
        .fetchOptional(mapping(Place::new))
        .orElseThrow(() -> new NotFound("document"));
  }

  private List<Heading> headings(DocumentId id) {
    return db.select(GUIDANCE_SECTION.ANCHOR, GUIDANCE_SECTION.HEADING, GUIDANCE_SECTION.LEVEL)
        .from(GUIDANCE_SECTION)
        .where(GUIDANCE_SECTION.DOCUMENT_ID.eq(id.value()))
        .and(GUIDANCE_SECTION.LEVEL.gt(1))
        .orderBy(GUIDANCE_SECTION.POSITION)
        .fetch(mapping(Heading::new));
  }

  private String html(DocumentId id, Place place, String markdown) {
    Rendering rendering = new Rendering(markdown);
    FilePath path = new FilePath(place.path());
    Optional<WebAddress> published = WebAddress.of(place.sourceUrl());
    Map<String, LinkTarget> targets =
        rendering.destinations().stream()
            .collect(toMap(link -> link, link -> LinkTarget.of(link, path, published)));
    Map<String, DocumentId> here = here(targets);
    here.put(place.path(), id); // its own places, also when it is retired
    return rendering.html(
        link -> Optional.ofNullable(targets.get(link)).flatMap(it -> address(it, here)));
  }

  private static Optional<String> address(LinkTarget target, Map<String, DocumentId> here) {
    return target
        .keys()
        .filter(here::containsKey)
        .findFirst()
        .map(key -> "guidance/" + here.get(key) + target.fragment())
        .or(target::elsewhere);
  }

  /** The current documents that the links may mean, by path and by address. */
  private Map<String, DocumentId> here(Map<String, LinkTarget> targets) {
    List<String> keys = targets.values().stream().flatMap(LinkTarget::keys).distinct().toList();
    Map<String, DocumentId> here = new HashMap<>();
    db.select(GUIDANCE_DOCUMENT.ID, GUIDANCE_DOCUMENT.PATH, GUIDANCE_DOCUMENT.SOURCE_URL)
        .from(GUIDANCE_DOCUMENT)
        .where(GUIDANCE_DOCUMENT.RETIRED_AT.isNull())
        .and(GUIDANCE_DOCUMENT.PATH.in(keys).or(GUIDANCE_DOCUMENT.SOURCE_URL.in(keys)))
        .orderBy(GUIDANCE_DOCUMENT.ID.desc())
        .forEach(row -> {
          here.put(row.value2(), new DocumentId(row.value1()));
          here.put(row.value3(), new DocumentId(row.value1()));
        });
    return here;
  }

  /** From where its links lead. */
  private record Place(String path, String sourceUrl) {}

  private record Row(
      String path,
      String title,
      String summary,
      String topic,
      String audience,
      String owner,
      String source,
      String sourceUrl,
      String licence,
      @Nullable LocalDate reviewedOn,
      @Nullable LocalDate reviewOn,
      boolean retired,
      int version,
      int number,
      String markdown) {

    GuidanceDocument with(DocumentId id, LocalDate today, String html, List<Heading> contents) {
      return new GuidanceDocument(
          id,
          title,
          summary,
          topic,
          audience,
          owner,
          source,
          sourceUrl,
          licence,
          reviewedOn,
          reviewOn,
          !retired && reviewOn != null && !reviewOn.isAfter(today),
          retired,
          version,
          number,
          html,
          contents);
    }
  }
}
