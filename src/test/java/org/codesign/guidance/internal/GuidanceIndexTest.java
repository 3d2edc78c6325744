package org.codesign.guidance.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.codesign.db.generated.tables.GuidanceDocument.GUIDANCE_DOCUMENT;
import static org.codesign.db.generated.tables.GuidanceSection.GUIDANCE_SECTION;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import org.codesign.db.Home;
import org.codesign.fixture.CodesignTest;
import org.codesign.search.Found;
import org.codesign.search.Window;
import org.codesign.shared.Ids;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** A second index on the same database, stopped and started as after a crash. */
@CodesignTest
class GuidanceIndexTest {

  private static final Instant THEN = Instant.parse("2026-01-05T09:00:00Z");

  @Autowired DSLContext db;
  @TempDir Path folder;

  Home home;
  GuidanceIndex index;
  String word = "yy" + UUID.randomUUID().toString().replaceAll("[^a-f]", "q");

  @BeforeEach
  void anIndexThatWasMade() {
    home = Home.at(folder);
    start();
  }

  @AfterEach
  void stop() throws Exception {
    index.stop();
    home.close();
  }

  @Test
  void rows_written_behind_its_back_are_found_after_the_next_start() {
    index.stop();
    UUID document = document(word);
    start();
    assertFound(document);
  }

  @Test
  void rows_changed_and_rows_gone_are_noticed_at_the_next_start() {
    UUID document = document("before");
    restart();
    db.update(GUIDANCE_SECTION)
        .set(GUIDANCE_SECTION.TEXT, word)
        .where(GUIDANCE_SECTION.DOCUMENT_ID.eq(document))
        .execute();
    db.update(GUIDANCE_DOCUMENT)
        .set(GUIDANCE_DOCUMENT.VERSION, 2)
        .where(GUIDANCE_DOCUMENT.ID.eq(document))
        .execute();
    restart();
    assertFound(document);
    db.deleteFrom(GUIDANCE_SECTION).where(GUIDANCE_SECTION.DOCUMENT_ID.eq(document)).execute();
    db.deleteFrom(GUIDANCE_DOCUMENT).where(GUIDANCE_DOCUMENT.ID.eq(document)).execute();
    restart();
    await().untilAsserted(() -> assertThat(search().owners()).isEmpty());
  }

  @Test
  void the_same_version_given_out_again_by_a_restored_database_is_another() {
    UUID document = document("before");
    restart();
    db.update(GUIDANCE_SECTION)
        .set(GUIDANCE_SECTION.TEXT, word)
        .where(GUIDANCE_SECTION.DOCUMENT_ID.eq(document))
        .execute();
    db.update(GUIDANCE_DOCUMENT)
        .set(GUIDANCE_DOCUMENT.CHANGED_AT, THEN.plusSeconds(1))
        .where(GUIDANCE_DOCUMENT.ID.eq(document))
        .execute();
    restart();
    assertFound(document);
  }

  @Test
  void a_deleted_index_comes_back() throws Exception {
    UUID document = document(word);
    index.stop();
    try (var files = Files.list(folder.resolve("index/guidance"))) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    start();
    assertFound(document);
  }

  private void restart() {
    index.stop();
    start();
  }

  private void start() {
    index = new GuidanceIndex(db, home);
    index.start();
    await().until(() -> search().complete());
  }

  private void assertFound(UUID document) {
    assertThat(search().owners()).extracting(Found.Owner::id).containsExactly(document);
  }

  private Found search() {
    return index.search(word, new Window(0, 10, 3));
  }

  private UUID document(String text) {
    UUID id = Ids.next();
    db.insertInto(GUIDANCE_DOCUMENT)
        .set(GUIDANCE_DOCUMENT.ID, id)
        .set(GUIDANCE_DOCUMENT.PATH, id.toString())
        .set(GUIDANCE_DOCUMENT.TITLE, "Behind its back")
        .set(GUIDANCE_DOCUMENT.MARKDOWN, text)
        .set(GUIDANCE_DOCUMENT.CONTENT_HASH, "0".repeat(64))
        .set(GUIDANCE_DOCUMENT.CREATED_AT, THEN)
        .set(GUIDANCE_DOCUMENT.CHANGED_AT, THEN)
        .execute();
    db.insertInto(GUIDANCE_SECTION)
        .set(GUIDANCE_SECTION.ID, Ids.next())
        .set(GUIDANCE_SECTION.DOCUMENT_ID, id)
        .set(GUIDANCE_SECTION.POSITION, 0)
        .set(GUIDANCE_SECTION.ANCHOR, "")
        .set(GUIDANCE_SECTION.HEADING, "Behind its back")
        .set(GUIDANCE_SECTION.LEVEL, 1)
        .set(GUIDANCE_SECTION.TEXT, text)
        .set(GUIDANCE_SECTION.CREATED_AT, THEN)
        .set(GUIDANCE_SECTION.CHANGED_AT, THEN)
        .execute();
    return id;
  }
}
