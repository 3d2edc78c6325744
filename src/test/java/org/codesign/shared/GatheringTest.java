package org.codesign.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GatheringTest {

  private static final int SLOW = 7;

  private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor();
  private final List<Collection<Integer>> worked = new CopyOnWriteArrayList<>();
  private final Set<Integer> done = ConcurrentHashMap.newKeySet();
  private final Gathering<Integer> gathering = new Gathering<>(worker, this::work);

  @AfterEach
  void close() {
    worker.shutdownNow();
  }

  private void work(Collection<Integer> some) {
    worked.add(List.copyOf(some));
    if (some.contains(SLOW)) {
      LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
    }
    if (some.contains(13)) {
      throw new IllegalStateException("nobody can do 13");
    }
    done.addAll(some);
  }

  @Test
  void what_comes_in_meanwhile_is_worked_on_together_and_once() {
    IntStream.range(0, 50).map(it -> it % 5).forEach(gathering::add);

    await().until(() -> done.size() == 5);
    assertThat(worked).hasSize(1);
  }

  @Test
  void at_most_a_hundred_are_worked_on_at_once() {
    IntStream.range(100, 350).forEach(gathering::add);

    await().until(() -> done.size() == 250);
    assertThat(worked).allMatch(it -> it.size() <= 100);
  }

  @Test
  void after_long_work_there_is_a_long_rest() throws InterruptedException {
    gathering.add(SLOW);
    await().until(() -> done.contains(SLOW));

    gathering.add(1);
    Thread.sleep(600); // twice what it waits after short work
    assertThat(done).doesNotContain(1);
    await().until(() -> done.contains(1));
  }

  @Test
  void one_that_cannot_be_done_holds_up_no_other() {
    IntStream.range(10, 20).forEach(gathering::add);

    await().until(() -> done.size() == 9);
    gathering.add(20);
    await().until(() -> done.contains(20));
    assertThat(done).doesNotContain(13);
  }
}
