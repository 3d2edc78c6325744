package org.codesign.issues.internal;

import jakarta.annotation.PreDestroy;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Gatherers;
import org.codesign.issues.AnswerChanged;
import org.codesign.issues.CommentErased;
import org.codesign.issues.CommentRestored;
import org.codesign.issues.Commented;
import org.codesign.issues.EvidenceChanged;
import org.codesign.shared.Gathering;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Counts answers and comments again after they changed: beside the people who answer, so that five
 * hundred answers to one issue wait for nobody. Not at once either: answers that come in meanwhile
 * share one count, and leave the machine to those who answer. What cannot be counted now is counted
 * soon; what a crash leaves uncounted is found at the next start or by another node within the
 * hour.
 */
@Component
public class Recounts {

  private static final Logger log = LoggerFactory.getLogger(Recounts.class);
  private static final int AT_ONCE = 100;
  private static final int SECONDS_TO_FINISH = 10; // what is left is found at the next start

  private final StandingStore standings;
  private final WrongStandings wrong;
  private final ApplicationEventPublisher events;
  private final ScheduledExecutorService counting =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("recount").factory());
  private final Gathering<UUID> waiting = new Gathering<>(counting, this::recount);

  Recounts(StandingStore standings, WrongStandings wrong, ApplicationEventPublisher events) {
    this.standings = standings;
    this.wrong = wrong;
    this.events = events;
  }

  /** Their standings are what answers and comments say. */
  record Recounted(Set<UUID> issues) {}

  @TransactionalEventListener
  void on(AnswerChanged changed) {
    waiting.add(changed.issue().value());
  }

  @TransactionalEventListener
  void on(Commented said) {
    waiting.add(said.issue().value());
  }

  @TransactionalEventListener
  void on(CommentErased erased) {
    waiting.add(erased.issue().value());
  }

  @TransactionalEventListener
  void on(CommentRestored restored) {
    waiting.add(restored.issue().value());
  }

  @TransactionalEventListener
  void on(EvidenceChanged changed) {
    waiting.add(changed.issue().value());
  }

  /** A merged one comes to nothing: its answers count with what it is shown as. */
  private void recount(Collection<UUID> issues) {
    Set<UUID> all = standings.withRoots(issues);
    all.stream().sorted().gather(Gatherers.windowFixed(AT_ONCE)).forEach(standings::recount);
    events.publishEvent(new Recounted(all));
  }

  @EventListener
  void on(ApplicationReadyEvent started) {
    everyHour();
  }

  @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.HOURS)
  void everyHour() {
    counting.execute(() -> {
      try {
        all();
      } catch (RuntimeException failure) {
        log.warn("Not every issue could be counted again; that is tried within the hour", failure);
      }
    });
  }

  /** Brings every standing that is missing or wrong in line with the answers and comments. */
  public void all() {
    standings.addMissing();
    recount(wrong.all());
  }

  @PreDestroy
  void finish() throws InterruptedException {
    counting.shutdown();
    counting.awaitTermination(SECONDS_TO_FINISH, TimeUnit.SECONDS);
  }
}
