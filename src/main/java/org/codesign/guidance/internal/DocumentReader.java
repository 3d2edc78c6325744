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

  DocumentReader(DSLContext db) {
    this.db = db;
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
                GUIDANCE_DOCUMENT.MARKDOWN)
            .from(GUIDANCE_DOCUMENT)
            .where(GUIDANCE_DOCUMENT.ID.eq(id.value()))
            .fetchOptional(mapping(Row::new))
            .orElseThrow(() -> new NotFound("document"));
    return row.with(id, html(id, row), headings(id));
  }

  private List<Heading> headings(DocumentId id) {
    return db.select(GUIDANCE_SECTION.ANCHOR, GUIDANCE_SECTION.HEADING, GUIDANCE_SECTION.LEVEL)
        .from(GUIDANCE_SECTION)
        .where(GUIDANCE_SECTION.DOCUMENT_ID.eq(id.value()))
        .and(GUIDANCE_SECTION.LEVEL.gt(1))
        .orderBy(GUIDANCE_SECTION.POSITION)
        .fetch(mapping(Heading::new));
  }

  private String html(DocumentId id, Row row) {
    Rendering rendering = new Rendering(row.markdown());
    FilePath path = new FilePath(row.path());
    Optional<WebAddress> published = WebAddress.of(row.sourceUrl());
    Map<String, LinkTarget> targets =
        rendering.destinations().stream()
            .collect(toMap(link -> link, link -> LinkTarget.of(link, path, published)));
    Map<String, DocumentId> here = here(targets);
    here.put(row.path(), id); // its own places, also when it is retired
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
      String markdown) {

    GuidanceDocument with(DocumentId id, String html, List<Heading> contents) {
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
          retired,
          version,
          html,
          contents);
    }
  }
}
