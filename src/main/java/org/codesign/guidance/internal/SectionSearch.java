package org.codesign.guidance.internal;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static org.codesign.db.generated.tables.GuidanceDocument.GUIDANCE_DOCUMENT;
import static org.codesign.db.generated.tables.GuidanceSection.GUIDANCE_SECTION;
import static org.jooq.Records.mapping;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.codesign.guidance.DocumentId;
import org.codesign.guidance.Facet;
import org.codesign.guidance.FoundDocument;
import org.codesign.guidance.FoundDocument.FoundSection;
import org.codesign.guidance.GuidanceQuestion;
import org.codesign.guidance.GuidanceSuggestion;
import org.codesign.guidance.SearchResults;
import org.codesign.search.Asked;
import org.codesign.search.Found;
import org.codesign.search.Found.Part;
import org.codesign.search.Passage;
import org.codesign.search.Suggestion;
import org.codesign.search.Thesaurus;
import org.codesign.search.Window;
import org.codesign.shared.Cursor;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks the index which sections answer, and the database what they say now. */
@Component
public class SectionSearch {

  private static final Window SUGGESTED = new Window(0, 8, 0);
  private static final Window NONE = new Window(0, 0, 0);
  private static final List<String> FACETS = Stream.of(Facet.values()).map(Facet::name).toList();

  private final GuidanceIndex index;
  private final EditorsWords editorsWords;
  private final DSLContext db;

  SectionSearch(GuidanceIndex index, EditorsWords editorsWords, DSLContext db) {
    this.index = index;
    this.editorsWords = editorsWords;
    this.db = db;
  }

  /**
   * @throws IllegalArgumentException if the cursor is not one of this list
   */
  public SearchResults find(GuidanceQuestion question, @Nullable Cursor after) {
    int skip = after == null ? 0 : skipped(after);
    Window window = GuidanceIndex.FIRST_PAGE.from(skip);
    Found found = index.search(asked(question, window, editorsWords.thesaurus()));
    List<FoundDocument> pinned = pinned(question);
    List<DocumentId> above = pinned.stream().map(FoundDocument::id).toList();
    Map<UUID, Row> rows = rows(found);
    Stream<FoundDocument> best =
        found.owners().stream()
            .flatMap(it -> document(it, rows))
            .filter(it -> !above.contains(it.id()));
    Map<Facet, List<Found.Count>> facets = new HashMap<>();
    found.facets().forEach((name, counts) -> facets.put(Facet.valueOf(name), counts));
    return new SearchResults(
        Stream.concat(skip == 0 ? pinned.stream() : Stream.empty(), best).toList(),
        found.hasMore() ? Cursor.of(skip + window.owners()) : null,
        found.entries(),
        facets,
        found.understood(),
        found.complete(),
        found.correction());
  }

  private static int skipped(Cursor after) {
    int skip = Integer.parseInt(after.keys().getFirst());
    if (skip < 0 || skip > Found.COUNTED) {
      throw new IllegalArgumentException("not a place in these results");
    }
    return skip;
  }

  private static Asked asked(GuidanceQuestion question, Window window, Thesaurus thesaurus) {
    Map<String, String> only = new HashMap<>();
    question.only().forEach((facet, value) -> only.put(facet.name(), value));
    if (!question.archived()) {
      only.put(GuidanceIndex.STANDING, GuidanceIndex.CURRENT);
    }
    return new Asked(question.words(), only, FACETS, thesaurus, window);
  }

  /** How many sections answer, counted up to 1,000. */
  public long count(String words, Thesaurus thesaurus) {
    return index.search(asked(GuidanceQuestion.of(words + " "), NONE, thesaurus)).entries();
  }

  /** Headings that have the words typed so far. */
  public List<GuidanceSuggestion> suggest(String typed) {
    Asked asked = asked(GuidanceQuestion.of(typed), SUGGESTED, Thesaurus.NONE);
    List<Suggestion> found = index.suggest(asked);
    Map<UUID, Row> rows = rows(found.stream().map(Suggestion::entry).toList());
    return found.stream().flatMap(it -> suggestion(it, rows.get(it.entry()))).toList();
  }

  private static Stream<GuidanceSuggestion> suggestion(Suggestion found, @Nullable Row now) {
    return now == null || now.retired()
        ? Stream.empty()
        : Stream.of(
            new GuidanceSuggestion(new DocumentId(found.owner()), now.anchor(), found.text()));
  }

  /** What editors put first, unless it is asked for something narrower. */
  private List<FoundDocument> pinned(GuidanceQuestion question) {
    List<UUID> pinned =
        question.only().isEmpty()
            ? editorsWords.pinnedTo(question.words()).stream().map(DocumentId::value).toList()
            : List.of();
    if (pinned.isEmpty()) {
      return List.of();
    }
    Map<UUID, FoundDocument> documents =
        db
            .select(
                GUIDANCE_DOCUMENT.ID,
                GUIDANCE_DOCUMENT.TITLE,
                GUIDANCE_DOCUMENT.TOPIC,
                GUIDANCE_DOCUMENT.SOURCE,
                GUIDANCE_DOCUMENT.SUMMARY)
            .from(GUIDANCE_DOCUMENT)
            .where(GUIDANCE_DOCUMENT.ID.in(pinned))
            .and(GUIDANCE_DOCUMENT.RETIRED_AT.isNull())
            .fetch(row ->
                FoundDocument.pinned(
                    new DocumentId(row.value1()),
                    row.value2(),
                    row.value3(),
                    row.value4(),
                    row.value5()))
            .stream()
            .collect(toMap(it -> it.id().value(), identity()));
    return pinned.stream().map(documents::get).filter(Objects::nonNull).toList();
  }

  private Map<UUID, Row> rows(Found found) {
    return rows(
        found.owners().stream().flatMap(owner -> owner.best().stream()).map(Part::id).toList());
  }

  private Map<UUID, Row> rows(List<UUID> sections) {
    if (sections.isEmpty()) {
      return Map.of();
    }
    return db
        .select(
            GUIDANCE_SECTION.ID,
            GUIDANCE_SECTION.ANCHOR,
            GUIDANCE_SECTION.HEADING,
            GUIDANCE_DOCUMENT.TITLE,
            GUIDANCE_DOCUMENT.TOPIC,
            GUIDANCE_DOCUMENT.SOURCE,
            GUIDANCE_DOCUMENT.RETIRED_AT.isNotNull())
        .from(GUIDANCE_SECTION)
        .join(GUIDANCE_DOCUMENT)
        .on(GUIDANCE_DOCUMENT.ID.eq(GUIDANCE_SECTION.DOCUMENT_ID))
        .where(GUIDANCE_SECTION.ID.in(sections))
        .fetch(mapping(Row::new))
        .stream()
        .collect(toMap(Row::id, identity()));
  }

  /** None where the index knew more than the database does. */
  private static Stream<FoundDocument> document(Found.Owner owner, Map<UUID, Row> rows) {
    List<Part> there = owner.best().stream().filter(part -> rows.containsKey(part.id())).toList();
    List<Part> saying = there.stream().filter(SectionSearch::saysIt).toList();
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
                false,
                row.retired(),
                shown.stream().flatMap(part -> section(part, rows)).toList()));
  }

  private static boolean saysIt(Part part) {
    return part.passages().values().stream()
        .flatMap(passage -> passage.parts().stream())
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
    return indexed.text().equals(text) ? indexed : Passage.of(text);
  }

  private record Row(
      UUID id,
      String anchor,
      String heading,
      String title,
      String topic,
      String source,
      boolean retired) {}
}
