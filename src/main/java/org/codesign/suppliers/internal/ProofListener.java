package org.codesign.suppliers.internal;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.codesign.catalogue.DeploymentChanged;
import org.codesign.catalogue.SystemId;
import org.codesign.issues.IssueId;
import org.codesign.issues.IssueMoved;
import org.codesign.shared.Gathering;
import org.codesign.suppliers.Responded;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Has promises looked at again after an answer or a deployment, and each at least once a day, as
 * time is logged. One after the other beside everything else: nobody waits for it.
 */
@Component
class ProofListener implements DisposableBean {

  private static final Logger log = LoggerFactory.getLogger(ProofListener.class);
  private static final int SECONDS_TO_FINISH = 5;

  private final ProofRounds rounds;
  private final ScheduledExecutorService worker =
      Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("proof").factory());
  private final Gathering<IssueId> waiting;
  private final Gathering<SystemId> deployed;

  ProofListener(ProofRounds rounds) {
    this.rounds = rounds;
    this.waiting = new Gathering<>(worker, rounds::look);
    this.deployed = new Gathering<>(worker, rounds::lookAt);
  }

  @EventListener(ApplicationReadyEvent.class)
  void onStart() {
    worker.scheduleWithFixedDelay(this::everyDay, 0, 1, TimeUnit.HOURS);
  }

  /** A failure must not be the last attempt. */
  private void everyDay() {
    try {
      rounds.everyDay();
    } catch (RuntimeException failure) {
      log.error("Promises were not looked at; in an hour again.", failure);
    }
  }

  @TransactionalEventListener
  void on(Responded event) {
    waiting.add(event.issue());
  }

  @TransactionalEventListener
  void on(IssueMoved event) {
    waiting.add(event.issue());
  }

  @TransactionalEventListener
  void on(DeploymentChanged event) {
    deployed.add(event.system());
  }

  @Override
  public void destroy() throws InterruptedException {
    worker.shutdown();
    worker.awaitTermination(SECONDS_TO_FINISH, TimeUnit.SECONDS);
  }
}
