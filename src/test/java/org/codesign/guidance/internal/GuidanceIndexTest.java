package org.codesign.guidance.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.codesign.db.generated.tables.GuidanceChange.GUIDANCE_CHANGE;
import static org.codesign.db.generated.tables.GuidanceDocument.GUIDANCE_DOCUMENT;
import static org.codesign.db.generated.tables.GuidanceSection.GUIDANCE_SECTION;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.codesign.db.Home;
import org.codesign.fixture.CodesignTest;
import org.codesign.search.Asked;
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
  @Autowired GuidanceChanges changes;
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
  void what_another_node_commits_is_found_within_a_second() {
    for (int i = 0; i < 5; i++) {
      long begun = System.nanoTime();
      String its = word + i;
      UUID document = document("another node " + its);
      await().pollInterval(Duration.ofMillis(10)).until(() -> ids(its).equals(List.of(document)));
      assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(1));
    }
  }

  @Test
  void what_was_written_while_it_was_closed_is_found_after_the_next_start() {
    index.stop();
    UUID document = document(word);
    start();
    assertFound(document);
  }

  @Test
  void rows_changed_and_rows_gone_are_noticed_at_the_next_start() {
    UUID document = document("before");
    restart();
    index.stop();
    change(document, 2, THEN);
    start();
    assertFound(document);
    db.deleteFrom(GUIDANCE_SECTION).where(GUIDANCE_SECTION.DOCUMENT_ID.eq(document)).execute();
    db.deleteFrom(GUIDANCE_DOCUMENT).where(GUIDANCE_DOCUMENT.ID.eq(document)).execute();
    note(document);
    await().until(() -> ids(word).isEmpty());
  }

  @Test
  void in_a_restored_database_the_same_version_is_another_and_its_log_is_not_trusted() {
    String before = word + "before";
    UUID document = document(before);
    await().until(() -> ids(before).contains(document));
    index.stop();
    long last = db.fetchValue(select(max(GUIDANCE_CHANGE.POSITION)).from(GUIDANCE_CHANGE));
    db.deleteFrom(GUIDANCE_CHANGE).where(GUIDANCE_CHANGE.POSITION.eq(last)).execute();
    change(document, 1, THEN.plusSeconds(1));
    db.deleteFrom(GUIDANCE_CHANGE).where(GUIDANCE_CHANGE.POSITION.gt(last)).execute();
    start();
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
    index = new GuidanceIndex(db, home, changes);
    index.start();
    await().until(() -> search(word).complete());
  }

  private void assertFound(UUID document) {
    assertThat(ids(word)).containsExactly(document);
  }

  private List<UUID> ids(String question) {
    return search(question).owners().stream().map(Found.Owner::id).toList();
  }

  private Found search(String question) {
    return index.search(Asked.of(question + " ", new Window(0, 10, 3)));
  }

  private void change(UUID document, int version, Instant at) {
    db.update(GUIDANCE_SECTION)
        .set(GUIDANCE_SECTION.TEXT, word)
        .where(GUIDANCE_SECTION.DOCUMENT_ID.eq(document))
        .execute();
    db.update(GUIDANCE_DOCUMENT)
        .set(GUIDANCE_DOCUMENT.VERSION, version)
        .set(GUIDANCE_DOCUMENT.CHANGED_AT, at)
        .where(GUIDANCE_DOCUMENT.ID.eq(document))
        .execute();
    note(document);
  }

  /** Past the facade, so nobody in this process is told. */
  private void note(UUID document) {
    db.insertInto(GUIDANCE_CHANGE)
        .set(GUIDANCE_CHANGE.DOCUMENT_ID, document)
        .set(GUIDANCE_CHANGE.CREATED_AT, Instant.now())
        .set(GUIDANCE_CHANGE.CHANGED_AT, Instant.now())
        .execute();
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
    note(id);
    return id;
  }
}
