package org.codesign.shared;

import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Gatherers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Work that waits a moment for more of its kind and is then done together, beside whoever asked for
 * it. Who asks goes first: when much comes in, the wait is three times as long as the work took, so
 * that it has at most a quarter of a processor. Of work that fails together each thing is tried by
 * itself, and what fails again waits longer: one that cannot be done holds up no other.
 *
 * @param <T> what there is to work on; the same twice is worked on once
 */
public final class Gathering<T> {

  private static final Logger log = LoggerFactory.getLogger(Gathering.class);
  private static final Duration PAUSE = Duration.ofMillis(300);
  private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(15);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
  private static final int AT_ONCE = 100;

  private final ScheduledExecutorService worker;
  private final Consumer<Collection<T>> work;
  private final Set<T> waiting = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean called = new AtomicBoolean();
  private volatile Duration pause = PAUSE;

  /**
   * @param worker which its owner closes
   * @param work on up to 100 things at once; may be repeated
   */
  public Gathering(ScheduledExecutorService worker, Consumer<Collection<T>> work) {
    this.worker = worker;
    this.work = work;
  }

  public void add(T one) {
    waiting.add(one);
    if (!called.getAndSet(true)) {
      after(pause);
    }
  }

  private void after(Duration pause) {
    worker.schedule(this::workOnThoseWaiting, pause.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** They wait no more before they are worked on: who is added now waits for the next time. */
  private void workOnThoseWaiting() {
    called.set(false);
    List<T> some = List.copyOf(waiting);
    waiting.removeAll(some);
    long begun = System.nanoTime();
    some.stream().gather(Gatherers.windowFixed(AT_ONCE)).forEach(this::together);
    pause = pauseAfter(Duration.ofNanos(System.nanoTime() - begun));
  }

  private static Duration pauseAfter(Duration work) {
    Duration fair = work.multipliedBy(3);
    return Collections.min(List.of(LONGEST_PAUSE, Collections.max(List.of(PAUSE, fair))));
  }

  private void together(List<T> some) {
    try {
      work.accept(some);
    } catch (RuntimeException failure) {
      log.warn("Work on {} together failed; each is tried by itself", some.size(), failure);
      some.forEach(this::alone);
    }
  }

  private void alone(T one) {
    try {
      work.accept(List.of(one));
    } catch (RuntimeException failure) {
      log.warn("Work on {} failed and is tried later", one, failure);
      waiting.add(one);
      after(PAUSE_AFTER_FAILURE);
    }
  }
}
