package org.codesign.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever happens to the files: found is what the source has. */
class SpoiltIndexTest {

  @TempDir Path folder;

  private final Shelf shelf = new Shelf();
  private UUID first;
  private SearchIndex index;

  @BeforeEach
  void fill() {
    first = shelf.add("Number 0", "Zebra crossing.");
    for (int i = 1; i < 300; i++) {
      shelf.add("Number " + i, "Text " + i + ", zebra", "More of " + i);
    }
    open();
  }

  @AfterEach
  void close() {
    index.close();
  }

  @Test
  void whatHappenedWhileItWasClosedIsMadeUpFor() {
    index.close();
    UUID added = shelf.add("New", "Written behind its back, a yak.");
    shelf.put(first, "Number 0", "Okapi.");
    open();
    assertThat(owners("yak")).containsExactly(added);
    assertThat(owners("okapi")).containsExactly(first);
    assertThat(owners("crossing")).isEmpty();
  }

  @Test
  void anIndexNewerThanItsSourceGoesBack() {
    index.close();
    shelf.remove(first);
    open();
    assertThat(owners("crossing")).isEmpty();
  }

  @Test
  void aDeletedIndexIsMadeAnew() {
    index.close();
    files().forEach(SpoiltIndexTest::delete);
    open();
    assertAllIsFound();
  }

  static Stream<Spoiling> spoilings() {
    return Stream.of(
        new Spoiling("cut in half", SpoiltIndexTest::cut),
        new Spoiling("one byte wrong", SpoiltIndexTest::flip),
        new Spoiling("empty", file -> write(file, new byte[0])),
        new Spoiling("other content", file -> write(file, "nonsense".getBytes())),
        new Spoiling("gone", SpoiltIndexTest::delete));
  }

  @ParameterizedTest
  @MethodSource("spoilings")
  void anySpoiltFileIsNoticedAtTheStart(Spoiling spoiling) {
    index.close();
    for (String name : files().map(it -> it.getFileName().toString()).sorted().toList()) {
      Path file = folder.resolve(name);
      if (Files.exists(file)) {
        spoiling.how.accept(file);
        open();
        assertAllIsFound();
        index.close();
      }
    }
    open();
  }

  @Test
  void deletedWhileItRunsItIsMadeAnewWithTheNextChange() {
    files().forEach(SpoiltIndexTest::delete);
    delete(folder);
    assertThat(owners("crossing")).containsExactly(first);
    UUID added = shelf.add("New", "A yak.");
    index.changed(added);
    await().until(() -> owners("yak").equals(List.of(added)));
    await().until(index::isComplete);
    assertAllIsFound();
  }

  @Test
  void cutWhileItRunsItIsMadeAnewByTheNextQuestion() {
    files()
        .filter(it -> it.toString().matches(".*\\.(cfs|doc|tim|fdt|dvd)"))
        .forEach(SpoiltIndexTest::cutToNothing);
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> index.search("zebra 17", new Window(0, 10, 3)).owners().size() == 10);
    await().until(index::isComplete);
    assertAllIsFound();
  }

  private void open() {
    index = new SearchIndex(folder, Shelf.FIELDS, shelf);
    index.start();
    await().atMost(Duration.ofSeconds(20)).until(index::isComplete);
  }

  private void assertAllIsFound() {
    assertThat(index.search("zebra", new Window(0, 10, 3)).entries()).isEqualTo(300);
    assertThat(owners("crossing")).containsExactly(first);
  }

  private List<UUID> owners(String question) {
    return index.search(question, new Window(0, 10, 3)).owners().stream()
        .map(Found.Owner::id)
        .toList();
  }

  private Stream<Path> files() {
    try {
      return Files.list(folder);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  record Spoiling(String name, java.util.function.Consumer<Path> how) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static void cut(Path file) {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.truncate(channel.size() / 2);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static void cutToNothing(Path file) {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.truncate(0);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static void flip(Path file) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      if (bytes.length > 0) {
        bytes[bytes.length / 2] ^= 0x55;
      }
      Files.write(file, bytes);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static void write(Path file, byte[] bytes) {
    try {
      Files.write(file, bytes);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static void delete(Path file) {
    try {
      Files.delete(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
