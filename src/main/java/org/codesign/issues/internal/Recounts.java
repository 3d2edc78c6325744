package org.codesign.issues.internal;

import jakarta.annotation.PreDestroy;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.codesign.issues.AnswerChanged;
import org.codesign.issues.CommentErased;
import org.codesign.issues.CommentRestored;
import org.codesign.issues.Commented;
import org.codesign.issues.EvidenceChanged;
import org.codesign.issues.IssueId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Counts answers and comments again after they changed: one issue after the other and beside the
 * people who answer, so that five hundred answers to one issue wait for nobody. Not at once either:
 * answers that come in meanwhile share one count, and leave the machine to those who answer. What
 * cannot be counted now is counted soon; what a crash leaves uncounted is found at the next start
 * or by another node within the hour.
 */
@Component
public class Recounts {

  private static final Logger log = LoggerFactory.getLogger(Recounts.class);
  private static final int PAUSE = 300; // milliseconds
  private static final int PAUSE_AFTER_FAILURE = 15_000;

  private final StandingStore standings;
  private final WrongStandings wrong;
  private final Set<IssueId> waiting = ConcurrentHashMap.newKeySet();
  private final ScheduledExecutorService counting =
      Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().name("recount").factory());

  Recounts(StandingStore standings, WrongStandings wrong) {
    this.standings = standings;
    this.wrong = wrong;
  }

  @TransactionalEventListener
  void on(AnswerChanged changed) {
    soon(changed.issue());
  }

  @TransactionalEventListener
  void on(Commented said) {
    soon(said.issue());
  }

  @TransactionalEventListener
  void on(CommentErased erased) {
    soon(erased.issue());
  }

  @TransactionalEventListener
  void on(CommentRestored restored) {
    soon(restored.issue());
  }

  @TransactionalEventListener
  void on(EvidenceChanged changed) {
    soon(changed.issue());
  }

  private void soon(IssueId issue) {
    in(PAUSE, issue);
  }

  private void in(int pause, IssueId issue) {
    if (waiting.add(issue)) {
      counting.schedule(() -> tryToRecount(issue), pause, TimeUnit.MILLISECONDS);
    }
  }

  private void tryToRecount(IssueId issue) {
    waiting.remove(issue); // before counting: an answer that is not in this count asks for another
    try {
      recount(issue);
    } catch (RuntimeException failure) {
      log.warn("Issue {} could not be counted and is counted later", issue, failure);
      in(PAUSE_AFTER_FAILURE, issue);
    }
  }

  private void recount(IssueId issue) {
    IssueId shownAs = standings.rootOf(issue);
    standings.recount(shownAs);
    if (!shownAs.equals(issue)) {
      standings.recount(issue); // to nothing: its answers count there
    }
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
    wrong.all().forEach(this::recount);
  }

  @PreDestroy
  void finish() {
    counting.close();
  }
}
