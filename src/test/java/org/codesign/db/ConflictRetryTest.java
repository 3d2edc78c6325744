package org.codesign.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.codesign.fixture.CodesignTest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.TransientDataAccessException;

/** Transactions that get in each other's way happen once each, in the end. */
@CodesignTest
class ConflictRetryTest {

  @Autowired DSLContext db;
  @Autowired Purses purses;
  @Autowired PurseRound round;

  @BeforeEach
  void fillThePurses() {
    purses.fill();
  }

  @AfterEach
  void takeThemAway() {
    purses.takeAway();
  }

  @Test
  void a_deadlock_is_tried_again_and_has_one_effect() throws Exception {
    purses.letTwoMeet();
    together(() -> purses.move(1, 2, 10), () -> purses.move(2, 1, 3));
    assertThat(purses.tries()).isEqualTo(3);
    assertThat(purses.coins(1)).isEqualTo(93);
    assertThat(purses.coins(2)).isEqualTo(107);
  }

  @Test
  void an_update_that_would_undo_another_is_tried_again() throws Exception {
    purses.letTwoMeet();
    together(() -> purses.add(1, 10), () -> purses.add(1, 5));
    assertThat(purses.tries()).isEqualTo(3);
    assertThat(purses.coins(1)).isEqualTo(115);
  }

  /** Why the isolation is not this one. */
  @Test
  void under_read_committed_an_update_would_be_lost() throws Exception {
    purses.letTwoMeet();
    together(() -> purses.addUnderReadCommitted(1, 10), () -> purses.addUnderReadCommitted(1, 5));
    assertThat(purses.coins(1)).isIn(110, 105);
  }

  @Test
  void a_transaction_around_others_is_tried_again_as_a_whole() throws Exception {
    purses.letTwoMeet();
    together(() -> round.addToBoth(10), () -> round.addToBoth(5));
    assertThat(purses.coins(1)).isEqualTo(115);
    assertThat(purses.coins(2)).isEqualTo(115);
  }

  @Test
  void a_row_that_appears_after_one_looked_is_seen_when_trying_again() {
    int coins = purses.openOnce(7, () -> elsewhere("INSERT INTO db_purse VALUES (7, 70)"));
    assertThat(coins).isEqualTo(70);
    assertThat(purses.tries()).isEqualTo(2);
  }

  @Test
  void in_a_crowd_every_success_counts_and_every_refusal_has_no_effect() throws Exception {
    int succeeded = crowd(() -> purses.add(1, 1));
    assertThat(purses.coins(1)).isEqualTo(100 + succeeded);
  }

  @Test
  void a_crowd_that_locks_first_needs_no_second_try() throws Exception {
    assertThat(crowd(() -> purses.addAfterLocking(1, 1))).isEqualTo(200);
    assertThat(purses.coins(1)).isEqualTo(300);
    assertThat(purses.tries()).isEqualTo(200);
  }

  @Test
  void other_failures_are_not_tried_again() {
    assertThatThrownBy(() -> purses.openTwice(1)).isInstanceOf(DuplicateKeyException.class);
    assertThat(purses.tries()).isEqualTo(1);
  }

  private void elsewhere(String sql) {
    CompletableFuture.runAsync(() -> db.execute(sql)).join();
  }

  private static void together(Runnable one, Runnable other) throws Exception {
    try (var threads = Executors.newFixedThreadPool(2)) {
      for (Future<?> done : List.of(threads.submit(one), threads.submit(other))) {
        done.get();
      }
    }
  }

  /** Sixteen at a time do the same two hundred times; answers how often it succeeded. */
  private static int crowd(Runnable work) throws InterruptedException {
    try (var threads = Executors.newFixedThreadPool(16)) {
      List<? extends Future<?>> all =
          IntStream.range(0, 200).mapToObj(_ -> threads.submit(work)).toList();
      int succeeded = 0;
      for (Future<?> one : all) {
        succeeded += succeeded(one) ? 1 : 0;
      }
      return succeeded;
    }
  }

  private static boolean succeeded(Future<?> work) throws InterruptedException {
    try {
      work.get();
      return true;
    } catch (ExecutionException refused) {
      assertThat(refused).hasCauseInstanceOf(TransientDataAccessException.class);
      return false;
    }
  }
}
