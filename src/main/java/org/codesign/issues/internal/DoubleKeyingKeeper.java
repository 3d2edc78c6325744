package org.codesign.issues.internal;

import jakarta.annotation.PreDestroy;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.codesign.issues.EvidenceChanged;
import org.codesign.issues.IssueId;
import org.codesign.issues.IssueReported;
import org.codesign.issues.internal.DoubleKeyingStore.Pair;
import org.codesign.issues.internal.Recounts.Recounted;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Has the figures between systems worked out again some seconds after what they are made of
 * changed, beside the people who change it; and all of them now and then, for the hours lost, which
 * are worked out elsewhere.
 */
@Component
public class DoubleKeyingKeeper {

  private static final Logger log = LoggerFactory.getLogger(DoubleKeyingKeeper.class);

  private static final int SECONDS_BETWEEN = 3;
  private static final int MINUTES_BETWEEN_ALL = 15;

  private final DoubleKeyingStore store;
  private final Set<IssueId> changed = new HashSet<>();
  private boolean all;
  private final ScheduledExecutorService worker =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("double-keying").daemon().factory());

  DoubleKeyingKeeper(DoubleKeyingStore store) {
    this.store = store;
  }

  @EventListener(ApplicationReadyEvent.class)
  void start() {
    worker.scheduleWithFixedDelay(this::look, SECONDS_BETWEEN, SECONDS_BETWEEN, TimeUnit.SECONDS);
    worker.scheduleWithFixedDelay(this::everything, 0, MINUTES_BETWEEN_ALL, TimeUnit.MINUTES);
  }

  /** Not when it is answered: whether an issue counts is told by its standing. */
  @EventListener
  void on(Recounted event) {
    event.issues().forEach(it -> note(new IssueId(it)));
  }

  @TransactionalEventListener
  void on(IssueReported event) {
    note(event.issue());
  }

  /** It may have left another pair, which it does not tell any more. */
  @TransactionalEventListener
  void on(EvidenceChanged event) {
    everything();
  }

  private synchronized void note(IssueId issue) {
    changed.add(issue);
  }

  private synchronized void everything() {
    all = true;
  }

  private void look() {
    try {
      due().forEach(store::workOut);
    } catch (RuntimeException databaseAway) {
      log.warn("The double keying waits for the database: {}", databaseAway.toString());
      everything();
    }
  }

  private Set<Pair> due() {
    boolean whole;
    Set<IssueId> some;
    synchronized (this) {
      whole = all;
      some = Set.copyOf(changed);
      all = false;
      changed.clear();
    }
    if (whole) {
      return store.pairs();
    }
    Set<Pair> pairs = new HashSet<>();
    some.forEach(it -> store.pairOf(it).ifPresent(pairs::add));
    return pairs;
  }

  /** Works out every pair; returns when that is done. */
  public void all() {
    store.pairs().forEach(store::workOut);
  }

  @PreDestroy
  void finish() {
    worker.shutdownNow();
  }
}
