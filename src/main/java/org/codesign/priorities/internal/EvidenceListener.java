package org.codesign.priorities.internal;

import java.util.Collection;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.codesign.issues.AnswerChanged;
import org.codesign.issues.EvidenceChanged;
import org.codesign.issues.IssueFacts;
import org.codesign.issues.IssueId;
import org.codesign.issues.IssueReported;
import org.codesign.shared.Gathering;
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
  private static final int THREADS = 2; // an answer does not wait for the day's round
  private static final int SECONDS_TO_FINISH = 5;

  private final IssueFacts issues;
  private final HoursLostKeeper keeper;
  private final Recomputation recomputation;
  private final ScheduledExecutorService worker =
      Executors.newScheduledThreadPool(
          THREADS, Thread.ofPlatform().name("hours-lost-", 1).factory());
  private final Gathering<IssueId> waiting = new Gathering<>(worker, this::recompute);

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
    waiting.add(event.issue());
  }

  @TransactionalEventListener
  void on(EvidenceChanged event) {
    waiting.add(event.issue());
  }

  @TransactionalEventListener
  void on(AnswerChanged event) {
    waiting.add(event.issue());
  }

  private void recompute(Collection<IssueId> some) {
    keeper.recompute(issues.withMergedInto(some));
  }

  @Override
  public void destroy() throws InterruptedException {
    worker.shutdown();
    worker.awaitTermination(SECONDS_TO_FINISH, TimeUnit.SECONDS);
  }
}
