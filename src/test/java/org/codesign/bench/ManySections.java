package org.codesign.bench;

import static org.codesign.db.generated.tables.GuidanceDocument.GUIDANCE_DOCUMENT;
import static org.codesign.db.generated.tables.GuidanceSection.GUIDANCE_SECTION;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.codesign.shared.Ids;
import org.jooq.DSLContext;

/** Sections made of the sentences of real ones, the same each time. */
final class ManySections {

  private static final Instant THEN = Instant.parse("2026-01-05T09:00:00Z");
  private static final int SECTIONS_OF_ONE = 8;
  private static final int DOCUMENTS_AT_ONCE = 100;
  private static final int SENTENCES = 5;
  private static final String[] SOURCES = {"Council", "Ministry", "Supplier", "Reference group"};
  private static final String[] AUDIENCES = {"Frontline", "Managers", "Managers, Frontline"};

  private final Random random = new Random(1);
  private final List<String> headings = new ArrayList<>();
  private final List<String> sentences = new ArrayList<>();

  ManySections(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        String text = Files.readString(file).replaceFirst("(?s)\\A---.*?\\n---\\n", "");
        for (String line : text.split("\n")) {
          if (line.startsWith("#")) {
            headings.add(line.replaceFirst("^#+ ", ""));
          } else {
            Stream.of(line.split("(?<=[.?!]) "))
                .filter(it -> it.length() > 30)
                .forEach(sentences::add);
          }
        }
      }
    }
  }

  /** Nothing where it was done before. */
  void bringInto(DSLContext db, int sections) {
    int missing = sections - db.fetchCount(GUIDANCE_SECTION);
    while (missing > 0) {
      int documents = Math.min(DOCUMENTS_AT_ONCE, (missing + 7) / SECTIONS_OF_ONE);
      var heads =
          db.insertInto(
              GUIDANCE_DOCUMENT,
              GUIDANCE_DOCUMENT.ID,
              GUIDANCE_DOCUMENT.PATH,
              GUIDANCE_DOCUMENT.TITLE,
              GUIDANCE_DOCUMENT.TOPIC,
              GUIDANCE_DOCUMENT.AUDIENCE,
              GUIDANCE_DOCUMENT.SOURCE,
              GUIDANCE_DOCUMENT.MARKDOWN,
              GUIDANCE_DOCUMENT.CONTENT_HASH,
              GUIDANCE_DOCUMENT.CREATED_AT,
              GUIDANCE_DOCUMENT.CHANGED_AT);
      var parts =
          db.insertInto(
              GUIDANCE_SECTION,
              GUIDANCE_SECTION.ID,
              GUIDANCE_SECTION.DOCUMENT_ID,
              GUIDANCE_SECTION.POSITION,
              GUIDANCE_SECTION.ANCHOR,
              GUIDANCE_SECTION.HEADING,
              GUIDANCE_SECTION.LEVEL,
              GUIDANCE_SECTION.TEXT,
              GUIDANCE_SECTION.CREATED_AT,
              GUIDANCE_SECTION.CHANGED_AT);
      for (int i = 0; i < documents; i++) {
        UUID id = Ids.next();
        String title = one(headings) + ", note " + random.nextInt(1_000_000);
        heads =
            heads.values(
                id,
                id.toString(),
                title,
                one(headings),
                AUDIENCES[random.nextInt(AUDIENCES.length)],
                SOURCES[random.nextInt(SOURCES.length)],
                "text",
                "0".repeat(64),
                THEN,
                THEN);
        for (int position = 0; position < SECTIONS_OF_ONE; position++) {
          parts =
              parts.values(
                  Ids.next(),
                  id,
                  position,
                  position == 0 ? "" : "part-" + position,
                  position == 0 ? title : one(headings),
                  position == 0 ? 1 : 2,
                  text(),
                  THEN,
                  THEN);
        }
      }
      heads.execute();
      parts.execute();
      missing -= documents * SECTIONS_OF_ONE;
    }
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < SENTENCES; i++) {
      text.append(one(sentences)).append(' ');
    }
    return text.append("Agreed as point ").append(random.nextInt(100_000)).append('.').toString();
  }

  private String one(List<String> texts) {
    return texts.get(random.nextInt(texts.size()));
  }

  /** Two to four words, of a heading or of what is said. */
  List<String> questions(int count) {
    Random chosen = new Random(3);
    return Stream.generate(
            () -> {
              List<String> from = chosen.nextBoolean() ? headings : sentences;
              String[] words = from.get(chosen.nextInt(from.size())).split("[^\\p{L}]+");
              int first = chosen.nextInt(words.length);
              int last = Math.min(words.length, first + 2 + chosen.nextInt(3));
              return String.join(" ", List.of(words).subList(first, last));
            })
        .filter(it -> it.length() > 5)
        .limit(count)
        .toList();
  }

  /** Headings as far as somebody has typed. */
  List<String> beginnings(int count) {
    Random chosen = new Random(4);
    return Stream.generate(() -> headings.get(chosen.nextInt(headings.size())))
        .map(it -> it.substring(0, Math.min(it.length(), 2 + chosen.nextInt(12))))
        .limit(count)
        .toList();
  }
}
