package org.codesign.issues.internal;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Lets go of old drafts, every hour and on every node: one deletion more finds nothing to do. */
@Component
class DraftTidying {

  private static final Logger log = LoggerFactory.getLogger(DraftTidying.class);

  private final DraftStore drafts;
  private final ScheduledExecutorService hourly =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("draft-tidying").daemon().factory());

  DraftTidying(DraftStore drafts) {
    this.drafts = drafts;
  }

  @EventListener
  void on(ApplicationReadyEvent started) {
    hourly.scheduleWithFixedDelay(this::tidy, 1, 60, TimeUnit.MINUTES);
  }

  private void tidy() {
    try {
      drafts.tidy();
    } catch (RuntimeException databaseAway) {
      log.warn("Old drafts stay for another hour: {}", databaseAway.toString());
    }
  }

  @PreDestroy
  void finish() {
    hourly.shutdownNow();
  }
}
