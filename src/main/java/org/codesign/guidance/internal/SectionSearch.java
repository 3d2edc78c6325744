package org.codesign.guidance.internal;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static org.codesign.db.generated.tables.GuidanceDocument.GUIDANCE_DOCUMENT;
import static org.codesign.db.generated.tables.GuidanceSection.GUIDANCE_SECTION;
import static org.jooq.Records.mapping;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.codesign.guidance.DocumentId;
import org.codesign.guidance.FoundDocument;
import org.codesign.guidance.FoundDocument.FoundSection;
import org.codesign.guidance.SearchResults;
import org.codesign.search.Found;
import org.codesign.search.Found.Part;
import org.codesign.search.Passage;
import org.codesign.shared.Cursor;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks the index which sections answer, and the database what they say now. */
@Component
public class SectionSearch {

  private static final int SECTIONS_EACH = 3;

  private final GuidanceIndex index;
  private final DSLContext db;

  SectionSearch(GuidanceIndex index, DSLContext db) {
    this.index = index;
    this.db = db;
  }

  /**
   * @throws IllegalArgumentException if the cursor is not one of this list
   */
  public SearchResults find(String question, @Nullable Cursor after) {
    int skip = after == null ? 0 : skipped(after);
    Found found = index.search(question, GuidanceIndex.FIRST_PAGE.from(skip));
    Map<UUID, Row> rows = rows(found);
    return new SearchResults(
        found.owners().stream().flatMap(it -> document(it, rows)).toList(),
        found.hasMore() ? Cursor.of(skip + GuidanceIndex.FIRST_PAGE.owners()) : null,
        found.entries(),
        found.understood(),
        found.complete());
  }

  private static int skipped(Cursor after) {
    int skip = Integer.parseInt(after.keys().getFirst());
    if (skip < 0 || skip > Found.COUNTED) {
      throw new IllegalArgumentException("not a place in these results");
    }
    return skip;
  }

  private Map<UUID, Row> rows(Found found) {
    List<UUID> sections =
        found.owners().stream().flatMap(owner -> owner.best().stream()).map(Part::id).toList();
    return db
        .select(
            GUIDANCE_SECTION.ID,
            GUIDANCE_SECTION.ANCHOR,
            GUIDANCE_SECTION.HEADING,
            GUIDANCE_DOCUMENT.TITLE,
            GUIDANCE_DOCUMENT.TOPIC,
            GUIDANCE_DOCUMENT.SOURCE)
        .from(GUIDANCE_SECTION)
        .join(GUIDANCE_DOCUMENT)
        .on(GUIDANCE_DOCUMENT.ID.eq(GUIDANCE_SECTION.DOCUMENT_ID))
        .where(GUIDANCE_SECTION.ID.in(sections))
        .and(GUIDANCE_DOCUMENT.RETIRED_AT.isNull())
        .fetch(mapping(Row::new))
        .stream()
        .collect(toMap(Row::id, identity()));
  }

  /** None where the index knew more than the database does. */
  private static Stream<FoundDocument> document(Found.Owner owner, Map<UUID, Row> rows) {
    List<Part> there = owner.best().stream().filter(part -> rows.containsKey(part.id())).toList();
    List<Part> saying = there.stream().filter(SectionSearch::saysIt).limit(SECTIONS_EACH).toList();
    List<Part> shown = saying.isEmpty() ? there.stream().limit(1).toList() : saying;
    return shown.stream()
        .map(part -> rows.get(part.id()))
        .filter(Objects::nonNull)
        .limit(1)
        .map(row ->
            new FoundDocument(
                new DocumentId(owner.id()),
                row.title(),
                row.topic(),
                row.source(),
                shown.stream().flatMap(part -> section(part, rows)).toList()));
  }

  private static boolean saysIt(Part part) {
    return part.passages().entrySet().stream()
        .filter(field -> !field.getKey().equals(GuidanceIndex.TITLE))
        .flatMap(field -> field.getValue().parts().stream())
        .anyMatch(Passage.Part::match);
  }

  private static Stream<FoundSection> section(Part part, Map<UUID, Row> rows) {
    Passage nothing = new Passage(List.of());
    return Stream.ofNullable(rows.get(part.id()))
        .map(row ->
            new FoundSection(
                row.anchor(),
                setOff(row.heading(), part.passages().getOrDefault(GuidanceIndex.HEADING, nothing)),
                part.passages().getOrDefault(GuidanceIndex.TEXT, nothing)));
  }

  /** The words asked for are set off where the index has the same text. */
  private static Passage setOff(String text, Passage indexed) {
    return indexed.text().equals(text)
        ? indexed
        : new Passage(List.of(new Passage.Part(text, false)));
  }

  private record Row(
      UUID id, String anchor, String heading, String title, String topic, String source) {}
}
