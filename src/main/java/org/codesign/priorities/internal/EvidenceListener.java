package org.codesign.priorities.internal;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Gatherers;
import org.codesign.issues.AnswerChanged;
import org.codesign.issues.EvidenceChanged;
import org.codesign.issues.IssueFacts;
import org.codesign.issues.IssueId;
import org.codesign.issues.IssueReported;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Has hours lost computed again after what changes them. Not in the thread that gave the answer: it
 * still holds its connection, and 500 people voting at once would wait for each other's second one.
 * Nor at once: answers that come in meanwhile share one computation.
 */
@Component
class EvidenceListener implements DisposableBean {

  private static final Logger log = LoggerFactory.getLogger(EvidenceListener.class);
  private static final int AT_ONCE = 100;
  private static final int PAUSE = 300; // milliseconds
  private static final int PAUSE_AFTER_FAILURE = 15_000;
  private static final int THREADS = 2; // an answer does not wait for the day's round
  private static final int SECONDS_TO_FINISH = 5;

  private final IssueFacts issues;
  private final HoursLostKeeper keeper;
  private final Recomputation recomputation;
  private final Set<IssueId> waiting = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean called = new AtomicBoolean();
  private final ScheduledExecutorService worker =
      Executors.newScheduledThreadPool(
          THREADS, Thread.ofPlatform().name("hours-lost-", 1).factory());

  EvidenceListener(IssueFacts issues, HoursLostKeeper keeper, Recomputation recomputation) {
    this.issues = issues;
    this.keeper = keeper;
    this.recomputation = recomputation;
  }

  @EventListener(ApplicationReadyEvent.class)
  void onStart() {
    worker.scheduleWithFixedDelay(this::bringInLine, 0, 1, TimeUnit.DAYS);
  }

  /** A failure today must not be the last attempt. */
  private void bringInLine() {
    try {
      recomputation.outdated();
    } catch (RuntimeException failure) {
      log.error("Hours lost were not brought in line; tomorrow again.", failure);
    }
  }

  @TransactionalEventListener
  void on(IssueReported event) {
    queue(event.issue());
  }

  @TransactionalEventListener
  void on(EvidenceChanged event) {
    queue(event.issue());
  }

  @TransactionalEventListener
  void on(AnswerChanged event) {
    queue(event.issue());
  }

  private void queue(IssueId issue) {
    waiting.add(issue);
    if (!called.getAndSet(true)) {
      worker.schedule(this::recomputeThoseWaiting, PAUSE, TimeUnit.MILLISECONDS);
    }
  }

  /** They wait no more before the answers are read: one that comes now must be queued again. */
  private void recomputeThoseWaiting() {
    called.set(false);
    Set<IssueId> some = Set.copyOf(waiting);
    waiting.removeAll(some);
    try {
      issues.withMergedInto(some).stream()
          .gather(Gatherers.windowFixed(AT_ONCE))
          .forEach(keeper::recompute);
    } catch (RuntimeException failure) {
      log.warn("Hours lost of {} issues could not be computed and are later", some.size(), failure);
      waiting.addAll(some);
      worker.schedule(this::recomputeThoseWaiting, PAUSE_AFTER_FAILURE, TimeUnit.MILLISECONDS);
    }
  }

  @Override
  public void destroy() throws InterruptedException {
    worker.shutdown();
    worker.awaitTermination(SECONDS_TO_FINISH, TimeUnit.SECONDS);
  }
}
