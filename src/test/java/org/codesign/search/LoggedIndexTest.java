package org.codesign.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.codesign.search.Listing.Place;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An index that reads a log: nothing that was committed is missed, in whatever order. */
class LoggedIndexTest {

  @TempDir Path folder;

  private final Register register = new Register();
  private final UUID first = register.add("First", "zebra", "red", 1);
  private SearchIndex index;

  @BeforeEach
  void open() {
    index = new SearchIndex(folder, Register.FIELDS, register, register);
    index.start();
    await().until(index::isComplete);
  }

  @AfterEach
  void close() {
    index.close();
  }

  @Test
  void what_another_node_committed_is_found_though_nobody_says_so() {
    UUID other = register.add("Other", "zebra", "red", 2);
    await().until(() -> found().equals(List.of(other, first)));
  }

  @Test
  void what_was_committed_while_it_was_closed_is_read_from_the_log() {
    index.close();
    UUID other = register.add("Other", "zebra", "red", 2);
    register.remove(first);
    int before = register.compared;
    open();
    assertThat(found()).containsExactly(other);
    assertThat(register.compared).as("read on, not compared").isEqualTo(before);
  }

  @Test
  void a_lower_position_that_commits_after_a_higher_one_is_not_missed() {
    UUID late = UUID.randomUUID();
    long slow = register.begin(late);
    UUID quick = register.add("Quick", "zebra", "red", 2);
    index.logged();
    await().until(() -> found().equals(List.of(quick, first)));

    register.write(late, "Late", "zebra", "red", 3);
    register.commit(slow);
    index.logged();
    await().until(() -> found().equals(List.of(late, quick, first)));
  }

  @Test
  void nor_is_it_when_the_index_was_closed_in_between() {
    UUID late = UUID.randomUUID();
    long slow = register.begin(late);
    UUID quick = register.add("Quick", "zebra", "red", 2);
    index.logged();
    await().until(() -> found().equals(List.of(quick, first)));
    index.close();
    register.write(late, "Late", "zebra", "red", 3);
    register.commit(slow);
    open();
    await().until(() -> found().equals(List.of(late, quick, first)));
  }

  @Test
  void a_position_that_was_rolled_back_holds_up_nothing() {
    register.rollBack(register.begin(UUID.randomUUID()));
    UUID other = register.add("Other", "zebra", "red", 2);
    index.logged();
    await().until(() -> found().equals(List.of(other, first)));
  }

  @Test
  void a_restored_database_is_compared_though_its_positions_come_again() {
    UUID second = register.add("Second", "zebra", "red", 2);
    index.logged();
    await().until(() -> found().equals(List.of(second, first)));
    index.close();
    register.restoreTo(1);
    register.write(second, "Second", "okapi", "red", 2);
    UUID other = register.add("Other", "zebra", "red", 3);
    open();
    assertThat(found()).containsExactly(other, first);
  }

  @Test
  void a_database_older_than_the_index_is_compared() {
    UUID second = register.add("Second", "zebra", "red", 2);
    index.logged();
    await().until(() -> found().equals(List.of(second, first)));
    index.close();
    register.remove(second);
    register.restoreTo(1);
    open();
    assertThat(found()).containsExactly(first);
  }

  @Test
  void a_deleted_index_is_filled_again() throws IOException {
    index.close();
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    open();
    assertThat(found()).containsExactly(first);
  }

  @Test
  void a_spoilt_index_is_filled_again() throws IOException {
    index.close();
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.writeString(file, "nonsense");
      }
    }
    open();
    assertThat(found()).containsExactly(first);
  }

  private List<UUID> found() {
    return index.list(new Listing("zebra", Map.of(), "weight", null, 10)).stream()
        .map(Place::owner)
        .toList();
  }
}
